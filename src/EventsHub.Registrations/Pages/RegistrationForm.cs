using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Pages;

/// <summary>What staff type of one person, new or known.</summary>
public sealed class RegistrationForm
{
    public AttendeeInput Person { get; set; } = new();

    /// <summary>The code of the ticket type.</summary>
    public string TicketType { get; set; } = "";

    public List<string> Options { get; set; } = [];

    public string Language { get; set; } = "";

    /// <summary>What the badge says in place of the ticket type's role.</summary>
    public string? BadgeRole { get; set; }

    public string? Note { get; set; }

    public bool Notify { get; set; } = true;

    public PaymentMethod? PaymentMethod { get; set; }

    public string? InvoiceAddress { get; set; }

    public Guid SubmissionId { get; set; }

    /// <summary>The version that was read, of a person known.</summary>
    public int Version { get; set; }
}
