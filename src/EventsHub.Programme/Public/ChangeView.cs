namespace EventsHub.Programme.Public;

/// <summary>What the releases did to a session or talk; numbers are those of releases.</summary>
/// <param name="AddedIn">The release that it came with.</param>
/// <param name="ChangedIn">The last one that changed anything about it.</param>
/// <param name="MovedIn">The last one that moved it.</param>
/// <param name="MovedFrom">Where it was before, in words.</param>
/// <param name="CancelledIn">The one that cancelled it.</param>
public sealed record ChangeView(int AddedIn, int ChangedIn, int? MovedIn, string? MovedFrom, int? CancelledIn);
