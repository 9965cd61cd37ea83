using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>The sessions of a programme during an import, with those that it adds.</summary>
internal sealed class FeedSessions(HostedEvent @event, IReadOnlyCollection<Session> sessions, FeedBlocks blocks, FeedPeople people)
{
    private readonly List<Session> _all = [.. sessions];
    private readonly List<Session> _created = [];
    private readonly Dictionary<Guid, Session> _byId = sessions.ToDictionary(s => s.Id);

    public IReadOnlyList<Session> All => _all;

    public IReadOnlyList<Session> Created => _created;

    /// <summary>The session that a talk is in.</summary>
    public Session Of(Talk talk) => _byId[talk.SessionId!.Value];

    public Session New(PlacedEntry placed, Guid guid, LocalizedText title)
    {
        var session = Session.Of(@event.Id, new(title) { TrackId = placed.Track?.Id }, placed.Day, externalId: guid);
        placed.Spot.PutInto(session, @event.TimeZone);
        _all.Add(session);
        _created.Add(session);
        _byId[session.Id] = session;
        blocks.Add(session);
        return session;
    }

    /// <summary>A session for a single talk. It has the talk's identity, as long as no other session has it.</summary>
    public Session NewFor(Talk talk, PlacedEntry placed)
    {
        var session = New(placed, blocks.Find(talk.ExternalId) is null ? talk.ExternalId : Guid.CreateVersion7(), talk.Title);
        session.Describe(session.Details with { Kind = talk.Kind });
        return session;
    }

    /// <summary>The session that a file names; a new one when there is none yet.</summary>
    public Session FindOrNew(FeedBlock block, PlacedEntry placed)
    {
        if (blocks.Find(block.Guid) is { } known)
        {
            return known;
        }

        var session = New(placed, block.Guid, block.Title.Settled(@event.MainLanguage));
        session.Describe(session.Details with { Kind = block.Kind ?? placed.Kind, Status = block.Status });
        session.ChairedBy(ChairsOf(block));
        return session;
    }

    /// <summary>Ids of the people who chair a session, according to the file.</summary>
    public IEnumerable<Guid> ChairsOf(FeedBlock? block) => block?.Chairs is { } chairs ? people.Of(chairs).Select(c => c.Speaker.Id) : [];

    /// <summary>Puts a talk that waited into a session, where it begins at a time (UTC).</summary>
    public void Place(Talk talk, Session session, DateTime? startsAt)
    {
        talk.PlaceIn(session);
        blocks.Put(session, talk, startsAt);
    }
}
