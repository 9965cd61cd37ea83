namespace EventsHub.Programme.Domain;

/// <summary>What an organiser settled by hand, so that no import touches it.</summary>
[Flags]
public enum ProgrammePins
{
    /// <summary>Imports may change everything.</summary>
    None = 0,

    /// <summary>Title, subtitle, abstract, languages and links stay.</summary>
    Texts = 1,

    /// <summary>Day, time, length, room and order stay.</summary>
    Schedule = 2,

    /// <summary>Who speaks, and in which order, stays.</summary>
    Speakers = 4,

    /// <summary>Nothing is touched, and it is not removed.</summary>
    All = Texts | Schedule | Speakers,
}
