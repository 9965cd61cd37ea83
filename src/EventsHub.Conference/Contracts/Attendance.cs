namespace EventsHub.Conference.Contracts;

/// <summary>How someone takes part.</summary>
public enum Attendance
{
    /// <summary>At the venue.</summary>
    OnSite,

    /// <summary>From afar.</summary>
    Online,
}
