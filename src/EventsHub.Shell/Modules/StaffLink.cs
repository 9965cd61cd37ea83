using EventsHub.Kernel.Access;
using EventsHub.Kernel.Text;

namespace EventsHub.Shell.Modules;

/// <param name="Position">Sort position, ascending.</param>
/// <param name="Text">The label in the current language.</param>
/// <param name="Icon">Id of a symbol in <c>img/icons.svg</c>.</param>
/// <param name="Path">For links within an event the path below it, such as <c>/badges</c> (empty for the event's own page); otherwise a path from the
/// root.</param>
/// <param name="Needs">Permission that is needed to see the link; null for everybody who is signed in.</param>
public sealed record StaffLink(int Position, Func<Texts, string> Text, string Icon, string Path, Permission? Needs = null)
{
    /// <summary>True for a link within an event, false for one that every staff page shows.</summary>
    public bool IsOfEvent { get; init; }

    /// <summary>Further paths on which the link is marked as the current one.</summary>
    public IReadOnlyList<string> AlsoUnder { get; init; } = [];
}
