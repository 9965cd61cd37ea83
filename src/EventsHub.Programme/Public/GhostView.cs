namespace EventsHub.Programme.Public;

/// <summary>The place from which the latest release moved a session; shown faintly in the grid, so that visitors notice.</summary>
/// <param name="SessionId">External id of the session.</param>
/// <param name="Title">Title of the session in the current language.</param>
/// <param name="Day">Previous day.</param>
/// <param name="StartsAt">Previous start (UTC).</param>
/// <param name="EndsAt">Previous end (UTC).</param>
/// <param name="Room">Previous room; null when it had none or the room is no longer used.</param>
/// <param name="MovedIn">Number of the release that moved it.</param>
/// <param name="To">Present day, time and room, worded in the current language.</param>
public sealed record GhostView(Guid SessionId, string Title, DateOnly Day, DateTime StartsAt, DateTime EndsAt, RoomView? Room, int MovedIn, string To);
