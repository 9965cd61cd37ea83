using EventsHub.Kernel.Access;
using static EventsHub.Accounts.Domain.HolderKind;
using static EventsHub.Accounts.Domain.ScopeKind;
using static EventsHub.Kernel.Access.Permission;

namespace EventsHub.Accounts.Domain;

/// <summary>What roles mean, in one table. Whoever asks what somebody may do asks it: requests, lists, pages, documents and the command line.</summary>
public static class RoleTable
{
    /// <summary>A row a role: who can hold it, for what it can be given, what it allows there.</summary>
    public static IReadOnlyList<RoleMeaning> Rows { get; } =
    [
        new(Role.Administrator, [Account], [Host], Enum.GetValues<Permission>()),
        new(Role.Organiser, [Account, Token], [Host, Series, Event], [ViewEvent, ManageEvents, ViewRegistrations, ManageRegistrations, ManagePeople, PrintBadges, CheckTickets, ManageProgramme, ViewMoney, SendMailings]),
        new(Role.Staff, [Account, Token], [Host, Series, Event], [ViewEvent, ViewRegistrations, ManageRegistrations, ManagePeople, PrintBadges, CheckTickets]),
        new(Role.Treasurer, [Account], [Host], [ViewEvent, ViewRegistrations, ManageRegistrations, ManageBank]),
        new(Role.TripLeader, [Account, Token], [Host, Trip], [ManageTrips]),
        new(Role.DoorDevice, [Device], [Event], [ViewRegistrations, CheckTickets]),
        new(Role.PrintDevice, [Device], [Event], [PrintBadges]),
        new(Role.Accountant, [Account, Token], [Host, Series, Event], [ViewEvent, ViewRegistrations, ViewMoney]),
    ];

    /// <summary>The row of a role.</summary>
    public static RoleMeaning Meaning(this Role role) => Rows.First(row => row.Role == role);
}
