using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>A programme as a file tells it, whatever the format: what the import works from.</summary>
internal sealed class Feed
{
    public string? Title { get; set; }

    /// <summary>Before this time of day, a talk belongs to the evening before.</summary>
    public TimeOnly DayChange { get; set; } = new(4, 0);

    public List<FeedTrack> Tracks { get; } = [];

    /// <summary>Every room that the file names, in its order; also those in which nothing takes place yet.</summary>
    public List<string> Rooms { get; } = [];

    public List<FeedItem> Items { get; } = [];

    public FeedFindings Findings { get; } = new();
}

internal sealed record FeedTrack(string Name, string? Colour);

/// <summary>One entry: a talk, or a break.</summary>
internal sealed class FeedItem
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    public DateOnly? Day { get; set; }

    /// <summary>When it begins, as an instant.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When it begins, as the clocks show.</summary>
    public TimeOnly? Start { get; init; }

    public int Minutes { get; init; }

    public string? Room { get; init; }

    public string Title { get; init; } = "";

    public string Subtitle { get; init; } = "";

    public string Abstract { get; init; } = "";

    public string? Track { get; init; }

    public SessionKind Kind { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<FeedPerson> Persons { get; init; } = [];

    public IReadOnlyList<TalkLink> Links { get; init; } = [];

    public bool DoNotRecord { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The block that it is part of, when the file says so.</summary>
    public FeedBlock? Block { get; init; }

    /// <summary>Whether it is a block without a talk: nobody speaks at a coffee break, and there is nothing to tell about it.</summary>
    public bool HoldsNoTalk => Persons.Count == 0 && Abstract.Length == 0 && Kind is (SessionKind.Break or SessionKind.Social or SessionKind.Poster);
}

/// <summary>A session that holds several of the file's entries.</summary>
internal sealed record FeedBlock(Guid Guid, string Title, string? Chair);

/// <summary>Somebody who speaks.</summary>
internal sealed record FeedPerson(string Name, string? LatinName)
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    public string? Affiliation { get; init; }

    public string? Country { get; init; }

    /// <summary>As files write the name: native, and Latin in brackets where it differs.</summary>
    public string Written => LatinName is null ? Name : $"{Name} ({LatinName})";
}
