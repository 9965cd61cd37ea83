namespace EventsHub.Kernel.Access;

/// <summary>For what one holder has a permission. Lists filter by it in the database, and single requests are checked against it.</summary>
/// <param name="Everywhere">True when the permission is held for the host, and so for everything.</param>
/// <param name="SeriesKeys">Keys of the series, whose every event is meant, also those to come.</param>
/// <param name="EventIds">Ids of single events.</param>
/// <param name="TripIds">Ids of single trips.</param>
public sealed record AccessScopes(bool Everywhere, IReadOnlyList<string> SeriesKeys, IReadOnlyList<Guid> EventIds, IReadOnlyList<Guid> TripIds)
{
    /// <summary>What the operator at the command line has.</summary>
    public static AccessScopes All { get; } = new(true, [], [], []);

    /// <summary>True when the permission is not held at all.</summary>
    public bool IsEmpty => !Everywhere && SeriesKeys.Count == 0 && EventIds.Count == 0 && TripIds.Count == 0;

    /// <summary>True when an event is among them, itself or by its series. Without an id, an event that is being made in the series.</summary>
    public bool HasEvent(Guid? id, string? seriesKey) =>
        Everywhere || id is { } known && EventIds.Contains(known) || seriesKey is not null && SeriesKeys.Contains(seriesKey);

    /// <summary>True when a trip is among them.</summary>
    public bool HasTrip(Guid id) => Everywhere || TripIds.Contains(id);
}
