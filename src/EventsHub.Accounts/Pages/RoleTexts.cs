using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

public static class RoleTexts
{
    public static string Name(this Texts T, Role role) => role switch
    {
        Role.Administrator => T["Administrator"],
        Role.Organiser => T["Organiser"],
        Role.Staff => T["Staff"],
        _ => T["Trip leader"],
    };

    /// <summary>The roles as choices of a form, each with what it allows.</summary>
    public static IReadOnlyList<SelectListItem> Roles(this Texts T) =>
    [
        new(T["Staff: registrations, badges, check-in"], nameof(Role.Staff)),
        new(T["Organiser: sets events up, and all that staff do"], nameof(Role.Organiser)),
        new(T["Trip leader: trips and travellers"], nameof(Role.TripLeader)),
        new(T["Administrator: everything, and the accounts of others"], nameof(Role.Administrator)),
    ];

    public static IReadOnlyList<SelectListItem> InterfaceLanguages { get; } =
        [.. Languages.Interface.Select(language => new SelectListItem(Languages.NativeName(language), language))];
}
