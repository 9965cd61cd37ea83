using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>What queries of other modules ask of ticket types and options; see <see cref="HostedEvents.ProductRows"/>.</summary>
public sealed record ProductRow
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event that it belongs to.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Its short name; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its place among the others.</summary>
    public required int Position { get; init; }

    /// <summary>Ticket type or option.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>How its holder takes part.</summary>
    public required Attendance Attendance { get; init; }
}
