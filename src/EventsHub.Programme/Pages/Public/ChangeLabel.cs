using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A label beside a title that says what recent releases changed.</summary>
public sealed record ChangeLabel(ChangeView? Change, int Latest);
