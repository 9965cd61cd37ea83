namespace EventsHub.Accounts.Domain;

/// <summary>A set of permissions that can be given to a person, for everything or for one event.</summary>
public enum Role
{
    /// <summary>Everything, everywhere.</summary>
    Administrator,

    /// <summary>Builds an event and its programme, and does what staff do.</summary>
    Organiser,

    /// <summary>Works with registrations and prints badges.</summary>
    Staff,

    /// <summary>Plans trips.</summary>
    TripLeader,
}
