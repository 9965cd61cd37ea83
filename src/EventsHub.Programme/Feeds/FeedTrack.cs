using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

internal sealed record FeedTrack(LocalizedText Name, string? Colour);
