namespace EventsHub.Conference.Contracts;

/// <summary>The columns of a quota that queries of other modules use; see <see cref="HostedEvents.QuotaRows"/>.</summary>
public sealed record QuotaRow
{
    /// <summary>Id of the quota.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event that it belongs to.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The quota's code; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The quota's name, which only staff see.</summary>
    public required string Name { get; init; }

    /// <summary>The number of places; null for no limit.</summary>
    public required int? Size { get; init; }

    /// <summary>The number of places taken.</summary>
    public required int Taken { get; init; }
}
