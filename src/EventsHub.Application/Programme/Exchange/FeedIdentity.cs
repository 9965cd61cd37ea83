using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Recognises the entries of a file in the programme: by guid, else by id, else by title and start. Each is recognised once.</summary>
internal sealed class FeedIdentity
{
    private readonly FeedFindings _findings;
    private readonly Dictionary<Guid, Talk> _talks;
    private readonly Dictionary<Guid, Session> _blocks;
    private readonly ILookup<string, Talk> _byId;
    private readonly ILookup<(string, DateTime?), Talk> _byTitle;
    private readonly ILookup<(string, DateTime?), Session> _blocksByTitle;
    private readonly HashSet<Guid> _recognised = [];
    private readonly HashSet<Guid> _used = [];

    public FeedIdentity(IReadOnlyCollection<Session> sessions, FeedFindings findings)
    {
        _findings = findings;
        var talks = sessions.SelectMany(s => s.Talks, (session, talk) => (session, talk)).ToList();
        _talks = talks.ToDictionary(t => t.talk.ExternalId, t => t.talk);
        _blocks = sessions.Where(s => s.Talks.Count == 0).ToDictionary(s => s.ExternalId);
        _byId = talks.Where(t => t.talk.ForeignId is not null).ToLookup(t => t.talk.ForeignId!, t => t.talk);
        _byTitle = talks.SelectMany(t => t.talk.Title.All.Values, (t, title) => (Key(title, t.session.StartOf(t.talk)), t.talk)).ToLookup(t => t.Item1, t => t.talk);
        _blocksByTitle = _blocks.Values.SelectMany(s => s.Title.All.Values, (s, title) => (Key(title, s.StartsAt), s)).ToLookup(s => s.Item1, s => s.s);
        _used = [.. _talks.Keys, .. sessions.Select(s => s.ExternalId)];
    }

    /// <summary>The talk that an entry is; null when it is new.</summary>
    public Talk? Talk(FeedItem item, DateTime? startsAt)
    {
        if (item.Guid is { } guid && _talks.TryGetValue(guid, out var talk) && _recognised.Add(talk.Id))
        {
            return talk;
        }

        // An id may be that of another system's entry when the guid is not known here; then the title decides.
        if (item.Id is not null && _byId[item.Id].FirstOrDefault(t => Is(t) && (item.Guid is null || HasTitle(t, item))) is { } byId && _recognised.Add(byId.Id))
        {
            return byId;
        }

        return Guess(_byTitle[Key(item.Title, startsAt)].FirstOrDefault(t => Is(t) && (item.Id is null || t.ForeignId is null)), item);
    }

    /// <summary>The session without talks that an entry is; null when it is new or holds a talk.</summary>
    public Session? Block(FeedItem item, DateTime? startsAt)
    {
        if (item.Guid is { } guid && _blocks.TryGetValue(guid, out var block) && _recognised.Add(block.Id))
        {
            return block;
        }

        return item.HoldsNoTalk ? Guess(_blocksByTitle[Key(item.Title, startsAt)].FirstOrDefault(Is), item) : null;
    }

    /// <summary>The guid for a new entry: its own, unless that is taken.</summary>
    public Guid NewGuid(FeedItem item)
    {
        if (item.Guid is { } guid)
        {
            if (_used.Add(guid))
            {
                return guid;
            }

            _findings.Add(Oddity.GuidTwice, item.Title);
        }

        return Guid.CreateVersion7();
    }

    private T? Guess<T>(T? found, FeedItem item) where T : Entity
    {
        if (found is not null && _recognised.Add(found.Id) && item.Guid is null)
        {
            _findings.Add(Oddity.FoundByTitle, item.Title);
        }

        return found;
    }

    private bool Is(Entity entity) => !_recognised.Contains(entity.Id);

    private static bool HasTitle(Talk talk, FeedItem item) => talk.Title.All.Values.Any(t => SearchText.Fold(t) == SearchText.Fold(item.Title));

    private static (string, DateTime?) Key(string title, DateTime? startsAt) => (SearchText.Fold(title), startsAt);
}
