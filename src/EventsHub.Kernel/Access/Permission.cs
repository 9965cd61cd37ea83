namespace EventsHub.Kernel.Access;

/// <summary>A right that roles grant, for the host, a series, an event or a trip. Every command and query declares the one that it needs.</summary>
public enum Permission
{
    /// <summary>See an event's settings and its rooms, tickets, products and quotas.</summary>
    ViewEvent,

    /// <summary>Create, change, clone and publish events.</summary>
    ManageEvents,

    /// <summary>See registrations and orders.</summary>
    ViewRegistrations,

    /// <summary>Change, cancel and import registrations, and mark them as paid.</summary>
    ManageRegistrations,

    /// <summary>See who the people of an event are and how to reach them, merge and split them, and invite contributors to register.</summary>
    ManagePeople,

    /// <summary>Print badges and check them before printing.</summary>
    PrintBadges,

    /// <summary>Change the programme.</summary>
    ManageProgramme,

    /// <summary>See and plan trips.</summary>
    ManageTrips,

    /// <summary>Invite people and give them roles.</summary>
    ManageAccounts,

    /// <summary>Check the codes of tickets and badges at the door, and take along what a device needs for it.</summary>
    CheckTickets,

    /// <summary>Say who the host is: its address, taxes, bank account, what new events begin with, and the numbers of its documents.</summary>
    ManageHost,

    /// <summary>See bank statements of the host, say which orders their money belongs to, and order refunds from the bank.</summary>
    ManageBank,

    /// <summary>Look after the installation, for example with <c>eventshub verify</c>.</summary>
    Operate,

    /// <summary>See what events take in, summed up, and the books of the host.</summary>
    ViewMoney,

    /// <summary>Write mailings to the people of an event, and send them.</summary>
    SendMailings,
}
