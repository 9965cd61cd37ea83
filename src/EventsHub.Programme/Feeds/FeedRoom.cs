using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

internal sealed record FeedRoom(LocalizedText Name)
{
    /// <summary>Its identity, where the file comes from here.</summary>
    public Guid? Guid { get; init; }

    public int? Capacity { get; init; }

    public string? Equipment { get; init; }

    public static FeedRoom? Of(string? name) => CleanText.LineOrNull(name) is { } line ? new(FeedText.Of(line)) : null;
}
