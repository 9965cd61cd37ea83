using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>The columns of a ticket type or option that queries of other modules use; see <see cref="HostedEvents.ProductRows"/>.</summary>
public sealed record ProductRow
{
    /// <summary>Id of the product.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event that sells it.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The product's code; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The product's name, by language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Position in lists, ascending.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it is a ticket type or an option.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>Whether its holder takes part at the venue or online.</summary>
    public required Attendance Attendance { get; init; }
}
