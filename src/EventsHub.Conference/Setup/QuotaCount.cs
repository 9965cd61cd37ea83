namespace EventsHub.Conference.Setup;

/// <summary>A quota beside what was sold from it.</summary>
internal sealed record QuotaCount
{
    /// <summary>Id of the quota.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the event that it belongs to.</summary>
    public required Guid EventId { get; init; }

    public required string Code { get; init; }

    /// <summary>The number of places; null for no limit.</summary>
    public required int? Size { get; init; }

    /// <summary>The number of places counted as taken.</summary>
    public required int Taken { get; init; }

    /// <summary>The number of places sold.</summary>
    public required int Sold { get; init; }
}
