namespace EventsHub.Programme.Releases;

/// <summary>A difference between two versions of a session or talk, worded in the current language.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Title">Title of the session or talk.</param>
/// <param name="Slug">Name of the talk in URLs; null for sessions and for removed talks.</param>
/// <param name="SessionId">External id of the session; null when it has been removed.</param>
/// <param name="From">Previous time and room; null when it was not moved.</param>
/// <param name="To">Present time and room or, when removed, the last.</param>
/// <param name="Details">Other differences.</param>
public sealed record ReleaseChange(ReleaseChangeKind Kind, string Title, string? Slug, Guid? SessionId, string? From, string To, IReadOnlyList<string> Details);
