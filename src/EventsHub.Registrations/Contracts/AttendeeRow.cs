using EventsHub.Kernel.People;

namespace EventsHub.Registrations.Contracts;

/// <summary>The columns of a registration that queries of other modules use; see <see cref="Attendees.AttendeeRows"/>.</summary>
public sealed record AttendeeRow
{
    /// <summary>Id of the registration.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The code on ticket and badge; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the person has a place or has cancelled.</summary>
    public required RegistrationStatus Status { get; init; }

    /// <summary>The person's name in its own script and, where that differs, in Latin letters.</summary>
    public required PersonName Name { get; init; }

    /// <summary>The institution, as the person writes it; empty when not given.</summary>
    public required string Affiliation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country; empty when not given.</summary>
    public required string Country { get; init; }

    /// <summary>Id of the ticket type held.</summary>
    public required Guid TicketTypeId { get; init; }

    /// <summary>The role printed on the badge in place of the ticket type's; null for that role.</summary>
    public required string? BadgeRole { get; init; }

    /// <summary>Name, address, institution and code in one text, folded for searching.</summary>
    public required string SearchKey { get; init; }

    /// <summary>Family name and given name, folded for sorting.</summary>
    public required string SortKey { get; init; }

    /// <summary>When the badge was last printed (UTC); null while it was not.</summary>
    public required DateTime? BadgePrintedAt { get; init; }

    /// <summary>The revision of the badge that counts: the number of times that it was replaced.</summary>
    public required int BadgeRevision { get; init; }

    /// <summary>The options that the person has, and those given back.</summary>
    public required IEnumerable<HeldOption> Options { get; init; }
}
