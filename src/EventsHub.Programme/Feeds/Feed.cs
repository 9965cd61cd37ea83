using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>The content of an imported file, independent of its format.</summary>
internal sealed class Feed
{
    public required FeedFormat Format { get; init; }

    public string? Title { get; set; }

    /// <summary>Entries that start before this time of day belong to the day before.</summary>
    public TimeOnly DayChange { get; set; } = new(4, 0);

    public FeedParts Carries { get; set; } = FeedParts.All;

    /// <summary>True for files that EventsHub exported; only these tell reliably which entries are talks and which are sessions without
    /// talks.</summary>
    public bool IsOwn { get; set; }

    public List<FeedTrack> Tracks { get; } = [];

    /// <summary>All rooms that the file lists, in its order, including unused ones.</summary>
    public List<FeedRoom> Rooms { get; } = [];

    public List<FeedType> Types { get; } = [];

    /// <summary>People whom the file describes, including those without a talk.</summary>
    public List<FeedPerson> People { get; } = [];

    public List<FeedItem> Items { get; } = [];

    public FeedFindings Findings { get; init; } = new();

    /// <summary>The programme day of a local time, taking <see cref="DayChange"/> into account.</summary>
    public DateOnly DayOf(DateTime local) => DateOnly.FromDateTime(TimeOnly.FromDateTime(local) < DayChange ? local.AddDays(-1) : local);
}
