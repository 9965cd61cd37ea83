namespace EventsHub.Registrations.Import;

/// <summary>Says which of the event's ticket types a ticket of the file stands for.</summary>
/// <param name="Name">The ticket as the file names it.</param>
/// <param name="Ticket">The code of the ticket type; empty to leave these people out.</param>
public sealed record TicketMeaning(string Name, string Ticket);
