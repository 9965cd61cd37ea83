namespace EventsHub.Accounts.Domain;

/// <summary>A named set of permissions that an account holds for all events or for one.</summary>
public enum Role
{
    /// <summary>Has every permission; held for all events only.</summary>
    Administrator,

    /// <summary>Sets up an event and its programme, and does everything that staff do.</summary>
    Organiser,

    /// <summary>Works with registrations and prints badges.</summary>
    Staff,

    /// <summary>Plans trips of a delegation to events hosted elsewhere.</summary>
    TripLeader,
}
