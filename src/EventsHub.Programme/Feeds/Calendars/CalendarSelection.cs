using EventsHub.Programme.Public;

namespace EventsHub.Programme.Feeds.Calendars;

/// <summary>Narrows a calendar to a part of the programme; without any condition it contains everything. Unknown codes match nothing.</summary>
/// <param name="Room">Code of a room; null for all.</param>
/// <param name="Track">Code of a track; null for all.</param>
/// <param name="Speaker">Slug of a speaker, for the talks in which they take part.</param>
/// <param name="Ids">Favourite ids of sessions and talks, in the format of <see cref="FavouriteLink"/>.</param>
public sealed record CalendarSelection(string? Room = null, string? Track = null, string? Speaker = null, string? Ids = null)
{
    public bool IsEverything => string.IsNullOrEmpty(Room) && string.IsNullOrEmpty(Track) && string.IsNullOrEmpty(Speaker) && Ids is null;
}
