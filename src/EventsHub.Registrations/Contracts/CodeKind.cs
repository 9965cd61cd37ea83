namespace EventsHub.Registrations.Contracts;

/// <summary>On what a code stands.</summary>
public enum CodeKind
{
    /// <summary>The ticket that a person was sent.</summary>
    Ticket,

    /// <summary>The badge that a person wears.</summary>
    Badge,

    /// <summary>A ticket or a badge from before the two had codes of their own (<see cref="OldCode"/>).</summary>
    TicketOrBadge,
}
