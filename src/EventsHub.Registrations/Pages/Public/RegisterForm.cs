using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Pages.Public;

public sealed class RegisterForm
{
    /// <summary>Made when the form is first shown, so that a form sent twice makes one registration.</summary>
    public Guid? SubmissionId { get; set; }

    public AttendeeInput Person { get; set; } = new();

    /// <summary>The code of the ticket type.</summary>
    public string TicketType { get; set; } = "";

    public List<string> Options { get; set; } = [];

    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary>Who pays; blank for the person.</summary>
    public BuyerInput Buyer { get; set; } = new();

    /// <summary>Whom the invoice is made out to; blank for the buyer.</summary>
    public BillingInput BillTo { get; set; } = new();

    public bool Consent { get; set; }

    /// <summary>The total that the summary showed, in minor units.</summary>
    public long? ExpectedTotalMinor { get; set; }

    /// <summary>The currency in which it showed it.</summary>
    public string? ExpectedCurrency { get; set; }

    /// <summary>True when the summary said that no place is left, so that the person goes on the waiting list.</summary>
    public bool MayWait { get; set; }

    /// <summary>The code that the person comes with, as typed.</summary>
    public string? Voucher { get; set; }

    /// <summary>The token of the person's own link, when they came by it; null for others.</summary>
    public string? PersonToken { get; set; }

    /// <summary>What was answered to the questions of the event, by the key of the question.</summary>
    public Dictionary<string, List<string?>> Answers { get; set; } = [];

    /// <summary>The number of the form's version that was shown.</summary>
    public int? FormVersion { get; set; }

    public Register.Command ToCommand(string eventCode, string language) => new(
        eventCode, SubmissionId ?? Guid.Empty, Person, TicketType, Options, PaymentMethod, BillTo, Consent, language, ExpectedTotalMinor, MayWait, Buyer, PersonToken, ExpectedCurrency,
        new(Answers, FormVersion), Voucher);
}
