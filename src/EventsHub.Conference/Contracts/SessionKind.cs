namespace EventsHub.Conference.Contracts;

/// <summary>The kinds of sessions and talks.</summary>
public enum SessionKind
{
    /// <summary>A session for everybody.</summary>
    Plenary,

    /// <summary>One of several sessions at the same time.</summary>
    Parallel,

    /// <summary>An invited talk in a slot of its own.</summary>
    Keynote,

    /// <summary>Participants work on something together.</summary>
    Workshop,

    /// <summary>Several speakers discuss with each other.</summary>
    Panel,

    /// <summary>Something is shown in operation.</summary>
    Demonstration,

    /// <summary>Authors present their posters.</summary>
    Poster,

    /// <summary>A show under the dome of a planetarium.</summary>
    DomeShow,

    /// <summary>A pause such as coffee or lunch.</summary>
    Break,

    /// <summary>A reception, dinner or tour.</summary>
    Social,
}
