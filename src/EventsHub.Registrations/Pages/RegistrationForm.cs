using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Pages;

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
