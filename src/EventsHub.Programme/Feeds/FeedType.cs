using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

internal sealed record FeedType(LocalizedText Name, SessionKind? Kind, int? Minutes);
