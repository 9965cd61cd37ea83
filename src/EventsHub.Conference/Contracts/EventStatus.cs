namespace EventsHub.Conference.Contracts;

/// <summary>The stages of an event, from draft to archive.</summary>
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

    /// <summary>The event is taking place.</summary>
    Running,

    /// <summary>The event has taken place.</summary>
    Over,

    /// <summary>Kept for the record; the public page is gone.</summary>
    Archived,
}
