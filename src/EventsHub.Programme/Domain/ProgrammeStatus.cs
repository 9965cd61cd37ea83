namespace EventsHub.Programme.Domain;

/// <summary>Whether a session or talk takes place.</summary>
public enum ProgrammeStatus
{
    /// <summary>As planned.</summary>
    Planned,

    /// <summary>It does not take place; it stays visible, so that nobody waits for it.</summary>
    Cancelled,
}
