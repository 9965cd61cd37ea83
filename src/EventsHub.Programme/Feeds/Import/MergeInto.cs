using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

internal sealed record MergeInto(HostedEvent Event, IReadOnlyCollection<Session> Sessions, IReadOnlyCollection<Talk> Waiting, IReadOnlyCollection<Track> Tracks, IReadOnlyCollection<TalkType> Types, IReadOnlyCollection<Speaker> Speakers);
