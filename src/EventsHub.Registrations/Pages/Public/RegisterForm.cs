using EventsHub.Conference.Contracts;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>What the registration form holds.</summary>
public sealed class RegisterForm
{
    /// <summary>Given when the form is first shown, so that sending it twice makes one registration.</summary>
    public Guid? SubmissionId { get; set; }

    /// <summary>Who attends.</summary>
    public AttendeeInput Person { get; set; } = new();

    /// <summary>The code of the ticket type.</summary>
    public string TicketType { get; set; } = "";

    /// <summary>The codes of the options.</summary>
    public List<string> Options { get; set; } = [];

    /// <summary>How it is paid.</summary>
    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary>Where the invoice goes.</summary>
    public string? InvoiceAddress { get; set; }

    /// <summary>Whether the terms were agreed to.</summary>
    public bool Consent { get; set; }

    /// <summary>What the summary said it costs.</summary>
    public long? ExpectedTotalMinor { get; set; }

    /// <summary>What is sent.</summary>
    public Register.Command ToCommand(string eventCode, string language) => new(
        eventCode, SubmissionId ?? Guid.Empty, Person, TicketType, Options, PaymentMethod, InvoiceAddress, Consent, language, ExpectedTotalMinor);
}
