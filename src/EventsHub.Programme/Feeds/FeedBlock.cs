using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>A session that holds several of the file's entries. A chair that is empty is nobody; one that is null is not spoken of.</summary>
internal sealed record FeedBlock(Guid Guid, LocalizedText Title, string? Chair)
{
    public string? ChairOrNobody => FeedTalk.Cut(CleanText.LineOrNull(Chair));

    public SessionKind? Kind { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Whether the file names it by its title only: then a session of that title, day and room is the same.</summary>
    public bool IsByTitle { get; init; }
}
