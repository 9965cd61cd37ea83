namespace EventsHub.Accounts.Domain;

/// <summary>A named set of permissions; <see cref="RoleTable.Rows"/> says what each means.</summary>
public enum Role
{
    /// <summary>Has every permission; held for the host only.</summary>
    Administrator,

    /// <summary>Sets up events and their programme, and does everything that staff do.</summary>
    Organiser,

    /// <summary>Works with registrations and prints badges.</summary>
    Staff,

    /// <summary>Looks after the money of all events: places what comes through the bank, and orders refunds.</summary>
    Treasurer,

    /// <summary>Plans trips of a delegation to events hosted elsewhere.</summary>
    TripLeader,

    /// <summary>Looks people up and checks tickets, at a door; held by devices.</summary>
    DoorDevice,

    /// <summary>Prints badges; held by devices.</summary>
    PrintDevice,

    /// <summary>Sees registrations and what was paid for them, what events take in and, for the host, the books; changes nothing.</summary>
    Accountant,
}
