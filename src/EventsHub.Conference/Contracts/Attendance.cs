namespace EventsHub.Conference.Contracts;

/// <summary>Whether somebody takes part at the venue or online.</summary>
public enum Attendance
{
    /// <summary>At the venue.</summary>
    OnSite,

    /// <summary>Online, without coming to the venue.</summary>
    Online,
}
