using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Pages;

/// <summary>The values of the form in which staff add or change a registration.</summary>
public sealed class RegistrationForm
{
    public AttendeeInput Person { get; set; } = new();

    /// <summary>The code of the ticket type.</summary>
    public string TicketType { get; set; } = "";

    public List<string> Options { get; set; } = [];

    public string Language { get; set; } = "";

    /// <summary>What is answered to the questions of the event, by the key of the question.</summary>
    public Dictionary<string, List<string?>> Answers { get; set; } = [];

    /// <summary>The role printed on the badge in place of the ticket type's.</summary>
    public string? BadgeRole { get; set; }

    public string? Note { get; set; }

    public bool Notify { get; set; } = true;

    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary>Who pays; blank for the person.</summary>
    public BuyerInput Buyer { get; set; } = new();

    /// <summary>Whom the invoice is made out to; blank for the buyer.</summary>
    public BillingInput BillTo { get; set; } = new();

    /// <summary>The code that the person comes with; used only to add a registration.</summary>
    public string? Voucher { get; set; }

    public Guid SubmissionId { get; set; }

    /// <summary>The version with which the form was filled in; used only to change a registration.</summary>
    public int Version { get; set; }
}
