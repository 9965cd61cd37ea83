namespace EventsHub.Programme.Domain;

/// <summary>What a programme has to fit into.</summary>
/// <param name="FirstDay">The first day of the event.</param>
/// <param name="LastDay">The last day of the event.</param>
public sealed record ProgrammeBounds(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>When the venue can be used, joined where one period follows another, in the order of time.</summary>
    public IReadOnlyList<Period> Open { get; init; } = [];

    /// <summary>The days whose opening hours are known; of others nothing is said.</summary>
    public IReadOnlySet<DateOnly> DaysWithHours { get; init; } = new HashSet<DateOnly>();

    /// <summary>The seats of rooms that are counted.</summary>
    public IReadOnlyDictionary<Guid, int> Seats { get; init; } = new Dictionary<Guid, int>();
}
