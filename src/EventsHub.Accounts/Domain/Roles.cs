using EventsHub.Kernel.Access;

namespace EventsHub.Accounts.Domain;

/// <summary>Says which permissions each role includes.</summary>
public static class Roles
{
    /// <summary>True when the role includes the permission.</summary>
    public static bool May(this Role role, Permission permission) => role switch
    {
        Role.Administrator => true,
        Role.Organiser => permission is Permission.ViewEvent or Permission.ManageEvents or Permission.ViewRegistrations
            or Permission.ManageRegistrations or Permission.PrintBadges or Permission.ManageProgramme,
        Role.Staff => permission is Permission.ViewEvent or Permission.ViewRegistrations or Permission.ManageRegistrations or Permission.PrintBadges,
        Role.TripLeader => permission is Permission.ManageTrips,
        _ => false,
    };
}
