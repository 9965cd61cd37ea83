using EventsHub.Programme.Public;

namespace EventsHub.Programme.Feeds.Calendars;

/// <summary>What of a programme a calendar holds; everything where nothing is chosen. Names that the programme has not choose nothing.</summary>
/// <param name="Room">The code of a room.</param>
/// <param name="Track">The code of a track.</param>
/// <param name="Speaker">The slug of a speaker: the talks that they take part in.</param>
/// <param name="Ids">Marks of sessions and talks, as <see cref="FavouriteLink"/> writes them.</param>
public sealed record CalendarSelection(string? Room = null, string? Track = null, string? Speaker = null, string? Ids = null)
{
    public bool IsEverything => string.IsNullOrEmpty(Room) && string.IsNullOrEmpty(Track) && string.IsNullOrEmpty(Speaker) && Ids is null;
}
