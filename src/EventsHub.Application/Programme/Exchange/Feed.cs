using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>What a programme can be brought in from.</summary>
public enum FeedFormat
{
    /// <summary>frab's schedule.xml.</summary>
    Frab,

    /// <summary>The schedule.json of c3voc, which pretalx and frab write too.</summary>
    C3voc,

    /// <summary>Objects of pretalx's API, and lists of sessions, speakers and rooms like them.</summary>
    Pretalx,

    /// <summary>Separated values.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}

/// <summary>What a file speaks of at all; what it does not speak of stays as it is.</summary>
[Flags]
internal enum FeedParts
{
    None = 0,
    Rooms = 1,
    Tracks = 2,
    Times = 4,
    All = Rooms | Tracks | Times,
}

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

    /// <summary>The sender's own names for sorts of talks.</summary>
    public List<FeedType> Types { get; } = [];

    /// <summary>People whom the file describes, also those who speak nowhere yet.</summary>
    public List<FeedPerson> People { get; } = [];

    public List<FeedItem> Items { get; } = [];

    public FeedFindings Findings { get; init; } = new();

    /// <summary>The day of the programme that a moment belongs to.</summary>
    public DateOnly DayOf(DateTime local) => DateOnly.FromDateTime(TimeOnly.FromDateTime(local) < DayChange ? local.AddDays(-1) : local);
}

/// <summary>Texts of a file, whose language may not be said.</summary>
internal static class FeedText
{
    /// <summary>The tag of a text whose language the file does not say (BCP 47: undetermined).</summary>
    public const string Unlabelled = "und";

    public static LocalizedText Of(string? text) => LocalizedText.Of(Unlabelled, text ?? "");

    /// <summary>Any of its texts, to name it by.</summary>
    public static string Any(this LocalizedText? text) => text?.All.Values.FirstOrDefault() ?? "";

    /// <summary>The same with the language of the unlabelled text settled.</summary>
    public static LocalizedText Settled(this LocalizedText text, string language) =>
        new(text.All.Select(t => new KeyValuePair<string, string>(t.Key == Unlabelled ? language : t.Key, t.Value)));
}

internal sealed record FeedTrack(LocalizedText Name, string? Colour);

internal sealed record FeedRoom(LocalizedText Name)
{
    /// <summary>Its identity, where the file comes from here.</summary>
    public Guid? Guid { get; init; }

    public int? Capacity { get; init; }

    public string? Equipment { get; init; }

    public static FeedRoom? Of(string? name) => CleanText.LineOrNull(name) is { } line ? new(FeedText.Of(line)) : null;
}

internal sealed record FeedType(LocalizedText Name, SessionKind? Kind, int? Minutes);

/// <summary>One entry: a talk, or a break. What is null, the file does not say.</summary>
internal sealed class FeedItem
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    /// <summary>A short name that pretalx knows it by.</summary>
    public string? Code { get; init; }

    public DateOnly? Day { get; set; }

    /// <summary>When it begins, as an instant.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When it begins, as the clocks show.</summary>
    public TimeOnly? Start { get; init; }

    public int? Minutes { get; init; }

    public FeedRoom? Room { get; init; }

    public LocalizedText Title { get; init; } = new();

    public LocalizedText? Subtitle { get; init; }

    public LocalizedText? Abstract { get; init; }

    public LocalizedText? Track { get; init; }

    public SessionKind? Kind { get; init; }

    /// <summary>What the sender calls such talks.</summary>
    public LocalizedText? Type { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public IReadOnlyList<FeedPerson>? Persons { get; init; }

    public IReadOnlyList<TalkLink>? Links { get; init; }

    public bool? DoNotRecord { get; init; }

    public bool? IsCancelled { get; init; }

    public string? Board { get; init; }

    /// <summary>The block that it is part of, when the file says so.</summary>
    public FeedBlock? Block { get; set; }

    /// <summary>Whether it is a block without a talk, when the file says so.</summary>
    public bool? IsBlock { get; init; }

    /// <summary>What findings call it.</summary>
    public string Name => Title.Any() is var title && title.Length > 60 ? $"{title[..60]}…" : title;

    /// <summary>Whether it is a block without a talk: nobody speaks at a coffee break, and there is nothing to tell about it.</summary>
    public bool HoldsNoTalk => IsBlock
        ?? (Persons is null or [] && Abstract is null or { IsEmpty: true } && Kind is (SessionKind.Break or SessionKind.Social or SessionKind.Poster));
}

/// <summary>A session that holds several of the file's entries. A chair that is empty is nobody; one that is null is not spoken of.</summary>
internal sealed record FeedBlock(Guid Guid, LocalizedText Title, string? Chair)
{
    public string? ChairOrNobody => FeedTalk.Cut(CleanText.LineOrNull(Chair));

    public SessionKind? Kind { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Whether the file names it by its title only: then a session of that title, day and room is the same.</summary>
    public bool IsByTitle { get; init; }
}

/// <summary>Somebody who speaks. What is null, the file does not say.</summary>
internal sealed record FeedPerson(string Name, string? LatinName)
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    /// <summary>Whether the id is that of a page about one person; two of them with one name are two people.</summary>
    public bool IsProfile { get; init; }

    public string? Affiliation { get; init; }

    public string? Country { get; init; }

    public LocalizedText? Biography { get; init; }

    /// <summary>What they do in the talk, when it is not speaking.</summary>
    public string? Role { get; init; }

    /// <summary>As files write the name: native, and Latin in brackets where it differs.</summary>
    public string Written => LatinName is null ? Name : $"{Name} ({LatinName})";
}
