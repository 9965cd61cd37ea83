using EventsHub.Kernel.Mail;

namespace EventsHub.Registrations.Contracts;

/// <summary>A mail about a registration as the person gets it.</summary>
/// <param name="Letter">The mail, before it is addressed.</param>
/// <param name="HasTicket">True when the ticket is attached.</param>
/// <param name="HasCalendarEntry">True when the calendar entry is attached.</param>
public sealed record RegistrationLetter(Letter Letter, bool HasTicket, bool HasCalendarEntry);
