using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds;

/// <summary>An entry of an imported file: a talk, or a session without talks such as a break. Null means that the file does not say.</summary>
internal sealed class FeedItem
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    public string? Code { get; init; }

    public DateOnly? Day { get; set; }

    /// <summary>Start as an instant with UTC offset.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Start as local time, for files without offsets.</summary>
    public TimeOnly? Start { get; init; }

    public int? Minutes { get; init; }

    public FeedRoom? Room { get; init; }

    public LocalizedText Title { get; init; } = new();

    public LocalizedText? Subtitle { get; init; }

    public LocalizedText? Abstract { get; init; }

    public LocalizedText? Track { get; init; }

    public SessionKind? Kind { get; init; }

    public LocalizedText? Type { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public IReadOnlyList<FeedPerson>? Persons { get; init; }

    public IReadOnlyList<TalkLink>? Links { get; init; }

    public bool? DoNotRecord { get; init; }

    public bool? IsCancelled { get; init; }

    public ProgrammeStatus Status => IsCancelled == true ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned;

    public string? Board { get; init; }

    /// <summary>The session that the entry belongs to; null when the file does not name one.</summary>
    public FeedBlock? Block { get; set; }

    /// <summary>True when the file says only that the entry has a place, and not which; it stays where it is.</summary>
    public bool IsPlacedElsewhere { get; init; }

    /// <summary>True for a session without talks, false for a talk; null when the file does not say.</summary>
    public bool? IsBlock { get; init; }

    /// <summary>True for a talk of which the file says neither when, where nor in which session it is.</summary>
    public bool Waits => !HoldsNoTalk && (Block, Day, Date, Start, Room) is (null, null, null, null, null);

    public string Name => Title.Any();

    /// <summary>True for a session without talks. Where the file does not say, breaks, social events and poster sessions without speakers and abstract
    /// count as such.</summary>
    public bool HoldsNoTalk => IsBlock
        ?? (Persons is null or [] && Abstract is null or { IsEmpty: true } && Kind is (SessionKind.Break or SessionKind.Social or SessionKind.Poster));
}
