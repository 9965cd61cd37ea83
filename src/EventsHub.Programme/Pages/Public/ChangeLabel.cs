using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>What the releases did, as a label beside a title.</summary>
public sealed record ChangeLabel(ChangeView? Change, int Latest);
