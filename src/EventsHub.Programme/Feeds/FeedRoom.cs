using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

internal sealed record FeedRoom(LocalizedText Name)
{
    /// <summary>Id of the room, in files that EventsHub exported.</summary>
    public Guid? Guid { get; init; }

    public int? Capacity { get; init; }

    public string? Equipment { get; init; }

    public static FeedRoom? Of(string? name) => CleanText.LineOrNull(name) is { } line ? new(FeedText.Of(line)) : null;
}
