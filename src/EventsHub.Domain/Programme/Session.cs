using EventsHub.Domain.Common;
using EventsHub.Domain.People;

namespace EventsHub.Domain.Programme;

/// <summary>What a session or talk is.</summary>
public enum SessionKind
{
    /// <summary>Everybody together.</summary>
    Plenary,

    /// <summary>One of several at the same time.</summary>
    Parallel,

    /// <summary>An invited talk of its own.</summary>
    Keynote,

    /// <summary>People do something together.</summary>
    Workshop,

    /// <summary>Several speak with each other.</summary>
    Panel,

    /// <summary>Something is shown at work.</summary>
    Demonstration,

    /// <summary>Posters and their authors.</summary>
    Poster,

    /// <summary>Under the planetarium dome.</summary>
    DomeShow,

    /// <summary>Coffee, lunch.</summary>
    Break,

    /// <summary>Reception, dinner, tour.</summary>
    Social,
}

/// <summary>Whether a session or talk takes place.</summary>
public enum ProgrammeStatus
{
    /// <summary>As planned.</summary>
    Planned,

    /// <summary>It does not take place; it stays visible, so that nobody waits for it.</summary>
    Cancelled,
}

/// <summary>A block in a room, with a chair and perhaps a track, that holds talks in their order.</summary>
public sealed class Session : AggregateRoot
{
    /// <summary>The longest session, in minutes: a day.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The day of the programme that it belongs to; a session past midnight still belongs to the evening before.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it begins (UTC); null while it is not scheduled.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>How long it lasts, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>Where; null for everywhere, or not known yet.</summary>
    public Guid? RoomId { get; set; }

    /// <summary>The theme that it belongs to.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>What it is.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; set; } = new();

    /// <summary>Who leads it, as printed.</summary>
    public string? Chair { get; set; }

    /// <summary>Whether it takes place.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>How many people it is planned for; null when nobody guessed.</summary>
    public int? ExpectedAttendance { get; set; }

    /// <summary>What imports leave as it is.</summary>
    public ProgrammePins Pins { get; set; }

    /// <summary>The identity in files that programmes are exchanged in (frab's guid), kept through imports.</summary>
    public Guid ExternalId { get; set; } = Guid.CreateVersion7();

    /// <summary>What it holds, in order.</summary>
    public List<Talk> Talks { get; set; } = [];

    /// <summary>When it ends (UTC).</summary>
    public DateTime? EndsAt => StartsAt?.AddMinutes(DurationMinutes);

    /// <summary>Gives it a time, or takes the time away. Talks with a time of their own move along.</summary>
    public void Schedule(DateOnly day, DateTime? startsAt, int minutes)
    {
        if (minutes is < 1 or > MaxMinutes)
        {
            throw new DomainRuleException("session.length", "A session lasts from 1 minute to 24 hours.") { Field = "DurationMinutes" };
        }

        var shift = startsAt - StartsAt;
        foreach (var talk in Talks.Where(t => t.StartsAt is not null))
        {
            talk.StartsAt = startsAt is null ? null : talk.StartsAt + (shift ?? TimeSpan.Zero);
        }

        // One talk that fills its session goes on filling it.
        if (Talks.Count == 1 && Talks[0].DurationMinutes == DurationMinutes)
        {
            Talks[0].DurationMinutes = minutes;
        }

        Day = day;
        StartsAt = startsAt;
        DurationMinutes = minutes;
    }

    /// <summary>Puts a talk at a place among the others, which make room.</summary>
    public void Place(Talk talk, int position)
    {
        List<Talk> inOrder = [.. Talks.Where(t => t.Id != talk.Id).OrderBy(t => t.Position)];
        inOrder.Insert(Math.Clamp(position, 0, inOrder.Count), talk);
        for (var i = 0; i < inOrder.Count; i++)
        {
            inOrder[i].Position = i;
        }
    }

    /// <summary>When a talk begins (UTC); null when it is not scheduled.</summary>
    public DateTime? StartOf(Talk talk)
    {
        List<Talk> inOrder = [.. Talks.OrderBy(t => t.Position)];
        return StartsOf(StartsAt, Kind, inOrder.Select(t => (t.StartsAt, t.DurationMinutes))).ElementAtOrDefault(inOrder.FindIndex(t => t.Id == talk.Id));
    }

    /// <summary>When the talks of a session begin (UTC): each at its own time when it has one, else after those before it; posters hang from the beginning.</summary>
    /// <param name="startsAt">When the session begins.</param>
    /// <param name="kind">What the session is.</param>
    /// <param name="talks">The talks in order: a time of their own, and their minutes.</param>
    public static IEnumerable<DateTime?> StartsOf(DateTime? startsAt, SessionKind kind, IEnumerable<(DateTime? Own, int Minutes)> talks)
    {
        var next = startsAt;
        foreach (var (own, minutes) in talks)
        {
            yield return own ?? next;
            next = kind == SessionKind.Poster ? startsAt : next?.AddMinutes(minutes);
        }
    }
}

/// <summary>One contribution in a session.</summary>
public sealed class Talk : Entity
{
    /// <summary>No talk has this name in addresses: the list of speakers has it.</summary>
    public const string ReservedSlug = "speakers";

    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The session that it is in.</summary>
    public Guid SessionId { get; set; }

    /// <summary>Its place in the session.</summary>
    public int Position { get; set; }

    /// <summary>The identity in files that programmes are exchanged in, kept through imports.</summary>
    public Guid ExternalId { get; set; } = Guid.CreateVersion7();

    /// <summary>The number or code that another system knows it by.</summary>
    public string? ForeignId { get; set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The title.</summary>
    public LocalizedText Title { get; set; } = new();

    /// <summary>The line under the title.</summary>
    public LocalizedText Subtitle { get; set; } = new();

    /// <summary>What it is about, in plain paragraphs.</summary>
    public LocalizedText Abstract { get; set; } = new();

    /// <summary>What it is.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>What the event calls such talks; null when it has no name for them.</summary>
    public Guid? TypeId { get; set; }

    /// <summary>The board that a poster hangs on, such as "B12".</summary>
    public string? Board { get; set; }

    /// <summary>What imports leave as it is.</summary>
    public ProgrammePins Pins { get; set; }

    /// <summary>The languages that it is held in (BCP 47).</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>When it begins (UTC), when that does not follow from its place in the session.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; set; }

    /// <summary>Whether it takes place.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>Pages that belong to it.</summary>
    public List<TalkLink> Links { get; set; } = [];

    /// <summary>Files that belong to it, in order.</summary>
    public List<TalkFile> Files { get; set; } = [];

    /// <summary>Who speaks, in order.</summary>
    public List<TalkSpeaker> Speakers { get; set; } = [];
}

/// <summary>A page that belongs to a talk.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is; http or https.</param>
public sealed record TalkLink(string Title, string Url);

/// <summary>Somebody's part in a talk.</summary>
public sealed class TalkSpeaker
{
    /// <summary>The talk.</summary>
    public Guid TalkId { get; set; }

    /// <summary>The speaker.</summary>
    public Guid SpeakerId { get; set; }

    /// <summary>The speaker.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>Place among the others.</summary>
    public int Position { get; set; }

    /// <summary>What they do in it, when it is not speaking: moderator, co-author…</summary>
    public string? Role { get; set; }
}

/// <summary>Somebody who speaks at an event.</summary>
public sealed class Speaker : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The name, exactly as given.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>Institution.</summary>
    public string Affiliation { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code; empty when not known.</summary>
    public string Country { get; set; } = "";

    /// <summary>A few lines about them.</summary>
    public LocalizedText Biography { get; set; } = new();

    /// <summary>The number or code that another system knows them by.</summary>
    public string? ForeignId { get; set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Name and institution, folded for searching; kept in step at every save.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Brings what is searched by in step with what was changed.</summary>
    public void Index() => SearchKey = SearchText.Fold(Name.Native, Name.LatinIfDifferent, Affiliation) is var key && key.Length > 500 ? key[..500] : key;
}

/// <summary>A theme that runs through the programme.</summary>
public sealed class Track : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Its colour, as #RRGGBB.</summary>
    public string Colour { get; set; } = "#1B3A6B";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}
