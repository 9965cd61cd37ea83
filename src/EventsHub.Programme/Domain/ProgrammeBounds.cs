namespace EventsHub.Programme.Domain;

/// <summary>Limits that the programme is checked against: the event's days, opening hours and room sizes.</summary>
/// <param name="FirstDay">The first day of the event.</param>
/// <param name="LastDay">The last day of the event.</param>
public sealed record ProgrammeBounds(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Opening hours of the venue as instants, in order of time, with adjoining periods joined.</summary>
    public IReadOnlyList<Period> Open { get; init; } = [];

    /// <summary>Days whose opening hours are known; sessions on other days are not checked against them.</summary>
    public IReadOnlySet<DateOnly> DaysWithHours { get; init; } = new HashSet<DateOnly>();

    /// <summary>Number of seats by room id; rooms of unknown size are missing.</summary>
    public IReadOnlyDictionary<Guid, int> Seats { get; init; } = new Dictionary<Guid, int>();
}
