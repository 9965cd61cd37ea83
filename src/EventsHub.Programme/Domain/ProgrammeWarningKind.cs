namespace EventsHub.Programme.Domain;

/// <summary>Conflicts that a programme may have. They are reported but not forbidden, because a plan has conflicts until it is finished.</summary>
public enum ProgrammeWarningKind
{
    /// <summary>Two sessions are in one room at the same time.</summary>
    RoomTwice,

    /// <summary>Somebody speaks in two places at the same time.</summary>
    SpeakerTwice,

    /// <summary>Somebody chairs a session while speaking or chairing elsewhere.</summary>
    ChairTwice,

    /// <summary>A session is before the first or after the last day of the event.</summary>
    OutsideEvent,

    /// <summary>A session is outside the opening hours of the venue.</summary>
    OutsideHours,

    /// <summary>A talk ends after its session or runs into the next talk.</summary>
    TalksTooLong,

    /// <summary>More people are expected than the room has seats.</summary>
    RoomTooSmall,
}
