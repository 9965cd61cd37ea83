namespace EventsHub.Programme.Public;

/// <summary>The place that a session was at before a release moved it.</summary>
/// <param name="SessionId">The external identity of the session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">The day that it was on.</param>
/// <param name="StartsAt">When it was (UTC).</param>
/// <param name="EndsAt">Until when (UTC).</param>
/// <param name="Room">Where it was.</param>
/// <param name="MovedIn">The number of the release that moved it.</param>
/// <param name="To">Where it is now, in words.</param>
public sealed record GhostView(Guid SessionId, string Title, DateOnly Day, DateTime StartsAt, DateTime EndsAt, RoomView? Room, int MovedIn, string To);
