using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Registers a person in three steps: the form, a summary with the price, and the confirmation. It works without JavaScript.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RegisterPage : AppPage
{
    [BindProperty]
    public RegisterForm Input { get; set; } = new();

    public ShowPublicEvent.Result Shown => Offer.Event;

    /// <summary>What can be had, with the code that was typed.</summary>
    public ShowOffer.Result Offer { get; private set; } = null!;

    /// <summary>The questions of the event.</summary>
    public AskedForm Asked { get; private set; } = null!;

    /// <summary>The options that no answer brings.</summary>
    public IReadOnlyList<OfferedProduct> FreeOptions => [.. Shown.Options.Where(option => !Asked.Form.Content.TiedOptions.Contains(option.Code))];

    /// <summary>What was answered, in words, for the summary.</summary>
    public IEnumerable<(string Question, string Answer)> Answered() =>
        from answer in Asked.Form.Read(new AnswersInput(Input.Answers).ToGiven(), Input.TicketType, Input.Options, Input.Person.Country ?? "", demandsAll: false).Answers
        let question = Asked.Form.Content.Find(answer.Question)!
        select (question.Label.In(Languages.Current, Asked.MainLanguage), question.Show(answer.Values, T, Asked.MainLanguage));

    /// <summary>The order with its price, and what would become of it; null while the form is shown.</summary>
    public QuoteRegistration.Result? Quote { get; private set; }

    public async Task OnGetAsync(string eventCode, string? ticket, string? person, string? code)
    {
        Input.Voucher = code;
        await LoadAsync(eventCode);
        ShowAnswer();
        Input = new() { SubmissionId = Guid.CreateVersion7(), Voucher = Offer.Voucher?.Code ?? code, TicketType = ticket ?? (Shown.Tickets.Count == 1 ? Shown.Tickets[0].Code : ""), PersonToken = person };
        if (person is not null && await AskAsync(new PrefillRegistration.Query(eventCode, person)) is { } known)
        {
            Input.Person = known;
        }
    }

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        return await SendAsync(new QuoteRegistration.Query(Command(eventCode) with { ExpectedTotalMinor = null }), quote =>
        {
            Quote = quote;
            return Page();
        });
    }

    /// <summary>Shows the form again, with what the code does and everything as it was typed.</summary>
    public async Task OnPostCodeAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        ShowAnswer();
    }

    /// <summary>Returns to the form with everything as it was typed.</summary>
    public async Task OnPostChangeAsync(string eventCode) => await LoadAsync(eventCode);

    public Task<IActionResult> OnPostConfirmAsync(string eventCode) => SendAsync(
        Command(eventCode),
        result =>
        {
            result.Answer.Demand();
            Flash(Told(result.Outcome, EmailAddress.Clean(Input.Person.Email)));
            return Redirect(Url.Content($"~{OwnLinks.PathOf(eventCode, result.Token)}"));
        },
        onRefused: async () =>
        {
            await LoadAsync(eventCode);
            Quote = await QuoteAgainAsync(eventCode);
        });

    /// <summary>What would become of the registration, where it would not be confirmed at once; null otherwise.</summary>
    public string? Notice => Quote?.Outcome switch
    {
        RegisterOutcome.Waiting => T["No place is left at the moment. You go on the waiting list, and owe nothing until a place is yours."].Value,
        RegisterOutcome.AwaitingApproval => T["The organisers decide who comes. A place is kept for you meanwhile, and you owe nothing before."].Value,
        RegisterOutcome.AwaitingPayment => Input.Buyer.IsBlank
            ? T["A place is kept for you. You are registered once your transfer is there."].Value
            : T["A place is kept for you. You are registered once the transfer is there."].Value,
        _ => null,
    };

    private string Told(RegisterOutcome outcome, string email) => outcome switch
    {
        RegisterOutcome.AwaitingPayment when !Input.Buyer.IsBlank =>
            T["A place is kept for you. A mail with all that is needed for paying is on its way to {0}.", EmailAddress.Clean(Input.Buyer.Email)],
        RegisterOutcome.Waiting => T["You are on the waiting list. A mail is on its way to {0}.", email],
        RegisterOutcome.AwaitingApproval => T["We have your request. A mail is on its way to {0}.", email],
        RegisterOutcome.AwaitingPayment => T["A place is kept for you. A mail with all that you need for paying is on its way to {0}.", email],
        _ => T["You are registered. A mail with your ticket is on its way to {0}.", email],
    };

    // Whoever goes back and enters a colleague sends the same form with other content: that is another registration.
    private Register.Command Command(string eventCode)
    {
        var command = Input.ToCommand(eventCode, Languages.Current);
        return command with { SubmissionId = Submission.IdOf(command.SubmissionId, command.Content) };
    }

    private async Task LoadAsync(string eventCode)
    {
        Offer = await AskAsync(new ShowOffer.Query(eventCode, Input.Voucher));
        var (form, mainLanguage) = await AskAsync(new ShowEventForm.Query(eventCode));
        Asked = new(form, mainLanguage, Shown.Options, Shown.Currency);
    }

    // Why a code does not work is said beside its field.
    private void ShowAnswer()
    {
        if (Offer.Answer.Reason is { } refused)
        {
            ModelState.AddModelError("Input.Voucher", T[refused.Text, [.. refused.Args]]);
        }
    }

    // When only the price has changed, or only waiting is left, the new summary is shown; for any other error, the form with its errors.
    private async Task<QuoteRegistration.Result?> QuoteAgainAsync(string eventCode)
    {
        try
        {
            return await AskAsync(new QuoteRegistration.Query(Command(eventCode)));
        }
        catch (Exception exception) when (exception is ValidationFailedException or DomainRuleException)
        {
            return null;
        }
    }
}
