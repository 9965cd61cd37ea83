using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Contracts;

/// <summary>What queries of other modules ask of people who attend; see <see cref="Attendees.AttendeeRows"/>.</summary>
public sealed record AttendeeRow
{
    /// <summary>The registration.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The reference on ticket and badge; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the place holds.</summary>
    public required RegistrationStatus Status { get; init; }

    /// <summary>The person's name, exactly as typed.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Institution, as the person writes it.</summary>
    public required string Affiliation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>The ticket held.</summary>
    public required Guid TicketTypeId { get; init; }

    /// <summary>What the badge says in place of the ticket type's role; null for that role.</summary>
    public required string? BadgeRole { get; init; }

    /// <summary>Name, address, institution and code, folded for searching.</summary>
    public required string SearchKey { get; init; }

    /// <summary>Family name and given name, folded for sorting.</summary>
    public required string SortKey { get; init; }

    /// <summary>When the badge was last printed (UTC).</summary>
    public required DateTime? BadgePrintedAt { get; init; }

    /// <summary>When something that the badge shows of the person was last changed (UTC).</summary>
    public required DateTime? BadgeChangedAt { get; init; }

    /// <summary>Options that the person holds or held.</summary>
    public required IEnumerable<HeldOption> Options { get; init; }
}
