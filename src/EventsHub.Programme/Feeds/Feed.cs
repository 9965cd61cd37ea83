using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds;

/// <summary>A programme as a file tells it, whatever the format: what the import works from.</summary>
internal sealed class Feed
{
    public required FeedFormat Format { get; init; }

    public string? Title { get; set; }

    /// <summary>Before this time of day, a talk belongs to the evening before.</summary>
    public TimeOnly DayChange { get; set; } = new(4, 0);

    public FeedParts Carries { get; set; } = FeedParts.All;

    /// <summary>Whether it was exported here: then it says for sure what is a talk and what a session without one.</summary>
    public bool IsOwn { get; set; }

    public List<FeedTrack> Tracks { get; } = [];

    /// <summary>Every room that the file names, in its order; also those in which nothing takes place yet.</summary>
    public List<FeedRoom> Rooms { get; } = [];

    public List<FeedType> Types { get; } = [];

    /// <summary>People whom the file describes, also those who speak nowhere yet.</summary>
    public List<FeedPerson> People { get; } = [];

    public List<FeedItem> Items { get; } = [];

    public FeedFindings Findings { get; init; } = new();

    /// <summary>The day of the programme that a moment belongs to.</summary>
    public DateOnly DayOf(DateTime local) => DateOnly.FromDateTime(TimeOnly.FromDateTime(local) < DayChange ? local.AddDays(-1) : local);
}
