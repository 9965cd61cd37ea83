using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>An entry of a file whose day, start, room, track and type have been determined.</summary>
internal sealed record PlacedEntry(FeedItem Item, DateOnly Day, DateTime? StartsAt, VenueRoom? Room, Track? Track, TalkType? Type)
{
    /// <summary>True for a talk of which the file says neither when, where nor in which session it is: it was accepted and waits for a place.</summary>
    public bool Waits => Item.Waits;

    public SessionKind Kind => Type?.Kind ?? Item.Kind ?? SessionKind.Parallel;

    /// <summary>Length in minutes: from the file, otherwise that of the type, otherwise 30.</summary>
    public int Minutes => Item.Minutes ?? Type?.DurationMinutes ?? 30;

    public Spot Spot => new(Day, StartsAt, Minutes, Room?.Id);
}
