using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>When and where a session is, as the check needs it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Day">Its day.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="RoomId">Where.</param>
/// <param name="Talks">Its talks that take place, in order.</param>
public sealed record PlannedSession(Guid Id, DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, IReadOnlyList<PlannedTalk> Talks)
{
    /// <summary>What it is.</summary>
    public SessionKind Kind { get; init; }

    /// <summary>How many people are expected; null when nobody guessed.</summary>
    public int? ExpectedAttendance { get; init; }

    /// <summary>Who leads it, by the ids that they have as speakers.</summary>
    public IReadOnlyList<Guid> Chairs { get; init; } = [];
}
