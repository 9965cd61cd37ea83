using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;

namespace EventsHub.Shell.Modules;

/// <summary>A link in the navigation of an event's public pages.</summary>
/// <param name="Position">Sort position, ascending.</param>
/// <param name="Text">The label in the current language.</param>
/// <param name="Path">Path below the event's public page, such as <c>/programme</c>; empty for that page itself.</param>
/// <param name="IsShown">Decides whether an event shows the link at the moment.</param>
public sealed record PublicLink(int Position, Func<Texts, string> Text, string Path, Func<FindEventHeading.Result, bool> IsShown);
