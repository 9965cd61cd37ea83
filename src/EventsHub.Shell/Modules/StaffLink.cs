using EventsHub.Kernel.Access;
using EventsHub.Kernel.Text;

namespace EventsHub.Shell.Modules;

/// <param name="Position">Where it stands; the smallest comes first.</param>
/// <param name="Text">What it says, in the language spoken.</param>
/// <param name="Icon">Its drawing in <c>img/icons.svg</c>.</param>
/// <param name="Path">Where it leads: below an event, such as <c>/badges</c> (empty for the event's own page), or from the root.</param>
/// <param name="Needs">Who sees it; null for all who are signed in.</param>
public sealed record StaffLink(int Position, Func<Texts, string> Text, string Icon, string Path, Permission? Needs = null)
{
    /// <summary>Whether it is there on the pages of an event, or on all pages.</summary>
    public bool IsOfEvent { get; init; }

    /// <summary>Further paths on which it counts as the place where one is.</summary>
    public IReadOnlyList<string> AlsoUnder { get; init; } = [];
}
