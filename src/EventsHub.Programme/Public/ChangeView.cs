namespace EventsHub.Programme.Public;

/// <summary>How recent releases changed a session or talk. All numbers are release numbers.</summary>
/// <param name="AddedIn">Release that added it.</param>
/// <param name="ChangedIn">Latest release that changed anything about it.</param>
/// <param name="MovedIn">Latest release that moved it; null when it was never moved.</param>
/// <param name="MovedFrom">Previous day, time and room, worded in the current language; null when it was never moved.</param>
/// <param name="CancelledIn">Release that cancelled it; null while it takes place.</param>
public sealed record ChangeView(int AddedIn, int ChangedIn, int? MovedIn, string? MovedFrom, int? CancelledIn);
