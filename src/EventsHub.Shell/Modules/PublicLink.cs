using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;

namespace EventsHub.Shell.Modules;

/// <summary>A place in the navigation of an event's public pages.</summary>
/// <param name="Position">Where it stands; the smallest comes first.</param>
/// <param name="Text">What it says, in the language spoken.</param>
/// <param name="Path">Where it leads, below the event's public page, such as <c>/programme</c>; empty for that page itself.</param>
/// <param name="IsShown">Whether an event has it at the moment.</param>
public sealed record PublicLink(int Position, Func<Texts, string> Text, string Path, Func<FindEventFrame.Result, bool> IsShown);
