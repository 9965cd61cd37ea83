using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Changes a person's details and options. New options are confirmed with their price first; new details are saved at once.</summary>
public sealed class ChangeOwnPage : OwnPage
{
    [BindProperty]
    public ChangeForm Input { get; set; } = new();

    public ShowPublicEvent.Result Shown { get; private set; } = null!;

    /// <summary>The questions of the event.</summary>
    public AskedForm Asked { get; private set; } = null!;

    /// <summary>The price after a change of options, to be confirmed; null while the form is shown.</summary>
    public QuoteOwnChange.Result? Quote { get; private set; }

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        Input = new() { Version = Own.Version, Person = Own.Person, Options = [.. Own.Options], BillTo = Own.BillTo ?? new(), Answers = Own.Answers.ToDictionary() };
    }

    /// <summary>Saves details at once, and asks for confirmation when options change.</summary>
    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        var result = await SendAsync(new QuoteOwnChange.Query(Command(eventCode) with { ExpectedTotalMinor = null }), quote =>
        {
            Quote = quote is { ChangesOptions: true, Summary: not null } ? quote : null;
            return Page();
        });
        return ModelState.IsValid && Quote is null ? await OnPostConfirmAsync(eventCode) : result;
    }

    /// <summary>Returns to the form with everything as it was typed.</summary>
    public async Task OnPostEditAsync(string eventCode) => await LoadAsync(eventCode);

    public Task<IActionResult> OnPostConfirmAsync(string eventCode) => SendAsync(
        Command(eventCode),
        _ =>
        {
            Flash(T["Your registration is changed. A mail with the new ticket is on its way."]);
            return Redirect(Address(eventCode, Token));
        },
        onRefused: async () =>
        {
            await LoadAsync(eventCode);
            Quote = await QuoteAgainAsync(eventCode);
        });

    private ChangeOwnRegistration.Command Command(string eventCode) =>
        new(eventCode, Token, Input.Version, Input.Person, Input.Options, Input.PaymentMethod, Own.CanCorrectBilling ? Input.BillTo : null, Input.ExpectedTotalMinor, Input.ExpectedCurrency,
            new(Input.Answers, Input.FormVersion));

    private async Task LoadAsync(string eventCode)
    {
        Shown = (await AskAsync(new ShowOffer.Query(eventCode, Own.Voucher, IsHolder: true))).Event;
        var (form, mainLanguage) = await AskAsync(new ShowEventForm.Query(eventCode));
        Asked = new(form, mainLanguage, Shown.Options, Shown.Currency) { Ticket = Own.TicketCode, Held = [.. Own.Options], ShowsPrices = Own.PaidFor is null };
    }

    private async Task<QuoteOwnChange.Result?> QuoteAgainAsync(string eventCode)
    {
        try
        {
            return await AskAsync(new QuoteOwnChange.Query(Command(eventCode) with { ExpectedTotalMinor = null })) is { ChangesOptions: true, Summary: not null } quote ? quote : null;
        }
        catch (Exception exception) when (exception is ValidationFailedException or DomainRuleException or StaleException)
        {
            return null;
        }
    }

    public sealed class ChangeForm
    {
        public int Version { get; set; }

        public AttendeeInput Person { get; set; } = new();

        public List<string> Options { get; set; } = [];

        public PaymentMethod? PaymentMethod { get; set; }

        public BillingInput BillTo { get; set; } = new();

        /// <summary>What is answered to the questions of the event, by the key of the question.</summary>
        public Dictionary<string, List<string?>> Answers { get; set; } = [];

        /// <summary>The number of the form's version that was shown.</summary>
        public int? FormVersion { get; set; }

        public long? ExpectedTotalMinor { get; set; }

        public string? ExpectedCurrency { get; set; }
    }
}
