namespace EventsHub.Kernel.Access;

/// <summary>What somebody may do. Every command and query declares the one it needs.</summary>
public enum Permission
{
    /// <summary>See an event's settings and lists of rooms, tickets, quotas.</summary>
    ViewEvent,

    /// <summary>Create, change, clone and publish events.</summary>
    ManageEvents,

    /// <summary>See who has registered.</summary>
    ViewRegistrations,

    /// <summary>Change, cancel, import, mark paid.</summary>
    ManageRegistrations,

    /// <summary>Print badges and lists.</summary>
    PrintBadges,

    /// <summary>Change the programme.</summary>
    ManageProgramme,

    /// <summary>See and plan trips.</summary>
    ManageTrips,

    /// <summary>Invite people and give them roles.</summary>
    ManageAccounts,

    /// <summary>Run the installation: migrate, verify.</summary>
    Operate,
}
