using EventsHub.Application.Registrations;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Web.Pages.Registrations;

/// <summary>What staff type of one person, new or known.</summary>
public sealed class RegistrationForm
{
    /// <summary>Who attends.</summary>
    public AttendeeInput Person { get; set; } = new();

    /// <summary>The code of the ticket type.</summary>
    public string TicketType { get; set; } = "";

    /// <summary>The codes of the options.</summary>
    public List<string> Options { get; set; } = [];

    /// <summary>The language of mails and ticket.</summary>
    public string Language { get; set; } = "";

    /// <summary>What the badge says in place of the ticket type's role.</summary>
    public string? BadgeRole { get; set; }

    /// <summary>What staff note.</summary>
    public string? Note { get; set; }

    /// <summary>Whether the person is told by mail.</summary>
    public bool Notify { get; set; } = true;

    /// <summary>How it is paid.</summary>
    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary>Where the invoice goes.</summary>
    public string? InvoiceAddress { get; set; }

    /// <summary>Identifies one submission of a new person.</summary>
    public Guid SubmissionId { get; set; }

    /// <summary>The version that was read, of a person known.</summary>
    public int Version { get; set; }
}

/// <summary>A page with the form of one person.</summary>
public abstract class RegistrationFormPage : AppPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public RegistrationForm Input { get; set; } = new();

    /// <summary>What can be chosen.</summary>
    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    /// <summary>Ticket types with price and places left.</summary>
    public IEnumerable<SelectListItem> TicketItems() => Choices.Tickets.Select(Item);

    /// <summary>Options with price and places left.</summary>
    public IEnumerable<SelectListItem> OptionItems() => Choices.Options.Select(Item);

    /// <summary>Countries by name.</summary>
    public static IEnumerable<SelectListItem> CountryItems() => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    /// <summary>Languages of the event, by their own names.</summary>
    public IEnumerable<SelectListItem> LanguageItems() =>
        Choices.Languages.Append(Input.Language).Where(l => l.Length > 0).Distinct().Select(l => new SelectListItem(Application.Languages.NativeName(l), l));

    /// <summary>How the parts of a name are ordered.</summary>
    public IEnumerable<SelectListItem> NameOrderItems() =>
    [
        new(T["Given name first"], nameof(NameOrder.GivenFirst)),
        new(T["Family name first"], nameof(NameOrder.FamilyFirst)),
    ];

    /// <summary>How people may pay.</summary>
    public IEnumerable<SelectListItem> PaymentItems() => Choices.PaymentMethods.Select(m => new SelectListItem(
        m == Domain.Events.PaymentMethod.BankTransfer ? T["Bank transfer"] : T["On site, at the desk"], m.ToString()));

    /// <summary>Reads what can be chosen.</summary>
    protected async Task LoadChoicesAsync(string eventCode)
    {
        Choices = await AskAsync(new ShowRegistrationChoices.Query(eventCode));
        Trail.Add(new(T["Registrations"], $"~/events/{Event!.Code}/registrations"));
    }

    private SelectListItem Item(ShowRegistrationChoices.Choice choice)
    {
        List<string> parts = [choice.Name, choice.PriceMinor == 0 ? T["Free"].Value : Application.Amounts.Show(choice.PriceMinor, Choices.Currency)];
        if (choice.Left is { } left)
        {
            parts.Add(left == 0 ? T["no place left"] : T.Count(left, "{0} place left", "{0} places left"));
        }

        if (choice.IsHidden)
        {
            parts.Add(T["staff only"]);
        }

        return new(string.Join(" · ", parts), choice.Code);
    }
}
