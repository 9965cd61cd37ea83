using EventsHub.Kernel.Text;
using EventsHub.Registrations.Groups;

namespace EventsHub.Registrations.Pages;

/// <summary>Names how far a place of a group is.</summary>
public static class GroupTexts
{
    /// <summary>The state in the current language.</summary>
    public static string Name(this Texts texts, PlaceState state) => state switch
    {
        PlaceState.Complete => texts["All filled in"],
        PlaceState.Named => texts["Details missing"],
        PlaceState.Invited => texts["Invited"],
        _ => texts["Free place"],
    };

    /// <summary>The kind of pill that shows the state.</summary>
    public static string Pill(PlaceState state) => state switch
    {
        PlaceState.Complete => "success",
        PlaceState.Named => "warning",
        PlaceState.Invited => "info",
        _ => "neutral",
    };
}
