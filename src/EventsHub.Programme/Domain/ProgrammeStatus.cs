namespace EventsHub.Programme.Domain;

/// <summary>Tells whether a session or talk takes place.</summary>
public enum ProgrammeStatus
{
    /// <summary>It takes place as scheduled.</summary>
    Planned,

    /// <summary>It does not take place, but stays visible so that nobody waits for it.</summary>
    Cancelled,
}
