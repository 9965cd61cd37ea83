using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>An entry of a file with its time and place settled.</summary>
internal sealed record PlacedEntry(FeedItem Item, DateOnly Day, DateTime? StartsAt, VenueRoom? Room, Track? Track, TalkType? Type)
{
    public SessionKind Kind => Type?.Kind ?? Item.Kind ?? SessionKind.Parallel;

    /// <summary>How long it lasts: as the file says, else as such talks do.</summary>
    public int Minutes => Item.Minutes ?? Type?.DurationMinutes ?? 30;

    public Spot Spot => new(Day, StartsAt, Minutes, Room?.Id);
}
