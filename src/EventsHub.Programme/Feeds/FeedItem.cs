using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds;

/// <summary>One entry: a talk, or a break. What is null, the file does not say.</summary>
internal sealed class FeedItem
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

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

    public string Name => Title.Any() is var title && title.Length > 60 ? $"{title[..60]}…" : title;

    /// <summary>Whether it is a block without a talk: nobody speaks at a coffee break, and there is nothing to tell about it.</summary>
    public bool HoldsNoTalk => IsBlock
        ?? (Persons is null or [] && Abstract is null or { IsEmpty: true } && Kind is (SessionKind.Break or SessionKind.Social or SessionKind.Poster));
}
