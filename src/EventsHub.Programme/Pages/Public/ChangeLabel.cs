using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>What the releases did, as a label beside a title.</summary>
/// <param name="Change">What they did.</param>
/// <param name="Latest">The number of the release shown.</param>
public sealed record ChangeLabel(ChangeView? Change, int Latest);
