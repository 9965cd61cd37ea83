namespace EventsHub.Programme.Domain;

/// <summary>Parts of a session or talk that organisers have fixed by hand; imports leave them alone.</summary>
[Flags]
public enum ProgrammePins
{
    /// <summary>Imports may change everything.</summary>
    None = 0,

    /// <summary>Title, subtitle, abstract, languages and links stay.</summary>
    Texts = 1,

    /// <summary>Day, time, length, room and order stay.</summary>
    Schedule = 2,

    /// <summary>The speakers and their order stay.</summary>
    Speakers = 4,

    /// <summary>Nothing is changed, and the session or talk is not removed.</summary>
    All = Texts | Schedule | Speakers,
}
