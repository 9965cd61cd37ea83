namespace EventsHub.Programme.Domain;

/// <summary>What may be wrong with a programme, without being forbidden: plans have conflicts until they are done.</summary>
public enum ProgrammeWarningKind
{
    /// <summary>Two sessions are in one room at the same time.</summary>
    RoomTwice,

    /// <summary>Somebody speaks in two places at the same time.</summary>
    SpeakerTwice,

    /// <summary>Somebody leads a session while speaking, or leading another, elsewhere.</summary>
    ChairTwice,

    /// <summary>A session is before the first or after the last day of the event.</summary>
    OutsideEvent,

    /// <summary>A session is at a time when the venue cannot be used.</summary>
    OutsideHours,

    /// <summary>The talks of a session last longer than the session, or one of them runs into the next.</summary>
    TalksTooLong,

    /// <summary>More people are expected than the room has seats.</summary>
    RoomTooSmall,
}
