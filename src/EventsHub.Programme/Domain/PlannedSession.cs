using EventsHub.Conference.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>The parts of a session that <see cref="ProgrammeCheck"/> needs.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="Day">Day of the programme.</param>
/// <param name="StartsAt">Start (UTC); null while it has no time.</param>
/// <param name="DurationMinutes">Length in minutes.</param>
/// <param name="RoomId">Id of the room; null when it is not known or not in a single room.</param>
/// <param name="Talks">Talks that are not cancelled, in order.</param>
public sealed record PlannedSession(Guid Id, DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, IReadOnlyList<PlannedTalk> Talks)
{
    /// <summary>Break, talk session, social event and so on.</summary>
    public SessionKind Kind { get; init; }

    /// <summary>Expected number of people; null when not estimated.</summary>
    public int? ExpectedAttendance { get; init; }

    /// <summary>Ids of the people who chair it.</summary>
    public IReadOnlyList<Guid> Chairs { get; init; } = [];
}
