using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds;

/// <summary>The session to which entries of a file belong. No chairs mean that nobody chairs it; null means that the file does not say.</summary>
internal sealed record FeedBlock(Guid Guid, LocalizedText Title, IReadOnlyList<FeedPerson>? Chairs)
{
    public SessionKind? Kind { get; init; }

    public bool IsCancelled { get; init; }

    public ProgrammeStatus Status => IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned;

    /// <summary>True when the file identifies the session only by its title; it is then matched by title, day and room.</summary>
    public bool IsByTitle { get; init; }
}
