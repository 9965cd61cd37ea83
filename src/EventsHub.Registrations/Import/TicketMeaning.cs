namespace EventsHub.Registrations.Import;

/// <summary>Says which ticket type of ours a ticket of the file is.</summary>
/// <param name="Name">The ticket as the file calls it.</param>
/// <param name="Ticket">The code of ours; empty to leave the rows out.</param>
public sealed record TicketMeaning(string Name, string Ticket);
