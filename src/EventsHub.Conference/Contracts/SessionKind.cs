namespace EventsHub.Conference.Contracts;

/// <summary>What a session or talk is.</summary>
public enum SessionKind
{
    /// <summary>Everybody together.</summary>
    Plenary,

    /// <summary>One of several at the same time.</summary>
    Parallel,

    /// <summary>An invited talk of its own.</summary>
    Keynote,

    /// <summary>People do something together.</summary>
    Workshop,

    /// <summary>Several speak with each other.</summary>
    Panel,

    /// <summary>Something is shown at work.</summary>
    Demonstration,

    /// <summary>Posters and their authors.</summary>
    Poster,

    /// <summary>Under the planetarium dome.</summary>
    DomeShow,

    /// <summary>Coffee, lunch.</summary>
    Break,

    /// <summary>Reception, dinner, tour.</summary>
    Social,
}
