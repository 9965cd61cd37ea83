using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>Terms, cancellation rules and payment, as a form, the API or a file gives them. Times are in the event's time zone.</summary>
public sealed record PoliciesInput
{
    /// <summary>The terms that everybody must accept when registering, by language tag.</summary>
    public Dictionary<string, string?> Terms { get; set; } = [];

    /// <summary>The cancellation rules. Blank rows are ignored.</summary>
    public List<CancellationInput> Cancellation { get; set; } = [];

    /// <summary>The payment methods to choose from when there is something to pay.</summary>
    public List<PaymentMethod> PaymentMethods { get; set; } = [];

    public int PaymentTermDays { get; set; } = 14;

    /// <summary>True when whoever pays by transfer is registered once the money is there, and loses the place after the days given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ConfirmsWhenPaid { get; set; }

    /// <summary>How many days before the first day of the event bank transfers are offered for the last time, 0 until it begins; null leaves it as it is, which is 7 for a new event. Where nothing else can be chosen they are always offered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TransferEndsDaysBefore { get; set; }

    /// <summary>The account for bank transfers; null for that of the host.</summary>
    public BankAccountInput? BankAccount { get; set; }

    /// <summary>How many places one group may order, 0 to take no groups; null leaves it as it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxGroupPlaces { get; set; }

    /// <summary>The last day on which groups may say and change who comes; null until the event is over. Left aside while <see cref="MaxGroupPlaces"/> is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? GroupsNamePeopleUntil { get; set; }

    /// <summary>For how many hours places that come free are offered by themselves to those who wait; 0 when organisers offer them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int OfferHours { get; set; }

    /// <summary>True when the organisers decide about everybody who comes, whatever their ticket.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ApprovesEverybody { get; set; }

    /// <summary>The details after whose change they decide again; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<ApprovedDetail>? ApprovesAgain { get; set; }

    public static PoliciesInput Of(Event @event) => new()
    {
        Terms = @event.Terms.ToInput(@event.Languages),
        Cancellation = [.. @event.CancellationRules.OrderBy(r => r.From).Select(r => new CancellationInput { From = r.From.ToDateTimeUnspecified(), KeptPercent = r.KeptPercent })],
        PaymentMethods = [.. @event.PaymentMethods],
        PaymentTermDays = @event.PaymentTermDays,
        ConfirmsWhenPaid = @event.ConfirmsWhenPaid,
        TransferEndsDaysBefore = @event.TransferEndsDaysBefore,
        MaxGroupPlaces = @event.MaxGroupPlaces,
        GroupsNamePeopleUntil = @event.GroupsNamePeopleUntil,
        OfferHours = @event.OfferHours,
        ApprovesEverybody = @event.ApprovesEverybody,
        ApprovesAgain = @event.ApprovesAgain.Count > 0 ? [.. @event.ApprovesAgain] : null,
        BankAccount = @event.BankAccount is { } account ? BankAccountInput.Of(account) : null,
    };

    public void ApplyTo(Event @event)
    {
        @event.SetTerms(Terms.ToLines(), Cancellation.Where(r => !r.IsBlank).Select(r => new CancellationTerm(EventTime.Clock(r.From!.Value), r.KeptPercent!.Value)));
        @event.BePaidBy(PaymentMethods, BankAccount is { IsBlank: false } account ? account.ToAccount() : null, PaymentTermDays, ConfirmsWhenPaid, TransferEndsDaysBefore);
        if (MaxGroupPlaces is { } places)
        {
            @event.TakeGroups(places, GroupsNamePeopleUntil);
        }

        @event.OfferFreePlaces(OfferHours);
        @event.Approve(ApprovesEverybody, ApprovesAgain ?? []);
    }
}
