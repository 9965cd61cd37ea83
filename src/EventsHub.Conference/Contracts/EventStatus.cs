namespace EventsHub.Conference.Contracts;

/// <summary>Where an event stands in its life.</summary>
public enum EventStatus
{
    /// <summary>Being prepared; only its organisers see it.</summary>
    Draft,

    /// <summary>The public page can be seen; nobody can register yet.</summary>
    Published,

    /// <summary>People can register.</summary>
    RegistrationOpen,

    /// <summary>The public page stays; nobody can register any more.</summary>
    RegistrationClosed,

    /// <summary>Taking place.</summary>
    Running,

    /// <summary>It has taken place.</summary>
    Over,

    /// <summary>Put away: shown to nobody outside.</summary>
    Archived,
}
