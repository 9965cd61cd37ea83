using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

/// <summary>The words for roles, for what they are held for and for what they allow. What a role means stands in <see cref="RoleTable"/>; here it is only said.</summary>
public static class RoleTexts
{
    public static string Name(this Texts T, Role role) => role switch
    {
        Role.Administrator => T["Administrator"],
        Role.Organiser => T["Organiser"],
        Role.Staff => T["Staff"],
        Role.Treasurer => T["Treasurer"],
        Role.TripLeader => T["Trip leader"],
        Role.DoorDevice => T["Door device"],
        Role.Accountant => T["Accountant"],
        _ => T["Print device"],
    };

    public static string Name(this Texts T, ScopeKind scope) => scope switch
    {
        ScopeKind.Host => T["The host"],
        ScopeKind.Series => T["A series"],
        ScopeKind.Event => T["An event"],
        _ => T["A trip"],
    };

    public static string Name(this Texts T, Permission permission) => permission switch
    {
        Permission.ViewEvent => T["see the settings of events"],
        Permission.ManageEvents => T["set events up and publish them"],
        Permission.ViewRegistrations => T["see registrations and orders"],
        Permission.ManageRegistrations => T["change registrations and note payments"],
        Permission.ManagePeople => T["see, merge and split the people of events"],
        Permission.PrintBadges => T["check and print badges"],
        Permission.ManageProgramme => T["change the programme"],
        Permission.ManageTrips => T["see and plan trips"],
        Permission.CheckTickets => T["check tickets and badges at the door"],
        Permission.ManageHost => T["say who the host is"],
        Permission.ViewMoney => T["see what events take in, and the books"],
        Permission.SendMailings => T["write to the people of an event"],
        Permission.ManageBank => T["place bank statements and order refunds"],
        Permission.ManageAccounts => T["invite people and give roles"],
        _ => T["look after the installation"],
    };

    /// <summary>A role with what it allows, in words.</summary>
    public static string DoneBy(this Texts T, RoleMeaning row) => T["{0}: {1}", T.Name(row.Role), string.Join(", ", row.Permissions.Select(permission => T.Name(permission)))];

    /// <summary>What a role is held for, such as "CAP24 – Communicating Astronomy".</summary>
    public static string For(this Texts T, HeldRole role) => role.Scope switch
    {
        ScopeKind.Host => T["The host"],
        ScopeKind.Series => T["Series {0}", role.Name!],
        _ => $"{role.Key} – {role.Name}",
    };

    /// <summary>The roles that people can hold, as choices of a form.</summary>
    public static IReadOnlyList<SelectListItem> Roles(this Texts T) =>
        [.. RoleTable.Rows.Where(row => row.Holders.Contains(HolderKind.Account)).Select(row => new SelectListItem(T.Name(row.Role), row.Role.ToString())).Reverse()];

    /// <summary>What a role can be given for, as choices of a form in groups; the value of each is read by <see cref="ScopeChoice"/>.</summary>
    public static IReadOnlyList<SelectListItem> Scopes(this Texts T, IEnumerable<ListScopes.Choice> choices)
    {
        Dictionary<ScopeKind, SelectListGroup> groups = new()
        {
            [ScopeKind.Series] = new() { Name = T["Series"] }, [ScopeKind.Event] = new() { Name = T["Events"] }, [ScopeKind.Trip] = new() { Name = T["Trips"] },
        };
        return
        [
            new(T["The host: everything, also what is to come"], ScopeChoice.ValueOf(ScopeKind.Host, "")),
            .. choices.Select(choice => new SelectListItem(
                choice.Scope == ScopeKind.Series ? choice.Name : $"{choice.Key} – {choice.Name}", ScopeChoice.ValueOf(choice.Scope, choice.Key)) { Group = groups[choice.Scope] }),
        ];
    }

    public static IReadOnlyList<SelectListItem> InterfaceLanguages { get; } =
        [.. Languages.Interface.Select(language => new SelectListItem(Languages.NativeName(language), language))];
}
