using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>The sessions that an import changes, and the start times of their talks. Once all talks are placed, the sessions are adjusted to
/// them.</summary>
internal sealed class FeedBlocks
{
    private readonly Dictionary<Guid, Session> _byGuid;
    private readonly Dictionary<Guid, DateTime?> _starts;
    private readonly Dictionary<Guid, (Session Session, DateTime? StartsAt)> _before;
    private readonly string _timeZone;
    private readonly HashSet<Session> _touched = [];
    private readonly HashSet<Session> _emptied = [];

    public FeedBlocks(IReadOnlyCollection<Session> sessions, string timeZone)
    {
        _timeZone = timeZone;
        _byGuid = sessions.ToDictionary(s => s.ExternalId);
        _before = sessions.SelectMany(s => s.Talks, (session, talk) => (talk, session)).ToDictionary(t => t.talk.Id, t => (t.session, t.session.StartOf(t.talk, timeZone)));
        _starts = _before.ToDictionary(t => t.Key, t => t.Value.StartsAt);
    }

    public Session? Find(Guid guid) => _byGuid.GetValueOrDefault(guid);

    public void Add(Session session) => _byGuid[session.ExternalId] = session;

    public DateTime? StartOf(Talk talk) => _starts[talk.Id];

    public void Put(Session session, Talk talk, DateTime? startsAt)
    {
        _starts[talk.Id] = startsAt;
        _touched.Add(session);
        _emptied.Remove(session);
    }

    public void Take(Session session, Talk talk)
    {
        _touched.Add(session);
        if (session.Talks.All(t => t.Id == talk.Id))
        {
            _emptied.Add(session);
        }
    }

    public bool WasEmptied(Session session) => _emptied.Contains(session);

    public void Forget(Session session) => _touched.Remove(session);

    /// <summary>Sorts the talks of each changed session by time, extends the session to include them, and moves it when all its talks have moved by the
    /// same amount.</summary>
    public void Arrange()
    {
        foreach (var session in _touched.Where(s => s.Talks.Count > 0))
        {
            Arrange(session);
        }
    }

    private void Arrange(Session session)
    {
        session.Order(session.Talks.OrderBy(t => _starts[t.Id] ?? DateTime.MaxValue).ThenBy(t => t.Position));

        var startsAt = session.StartsAt(_timeZone);
        var oldEnd = session.EndsAt(_timeZone);
        if (session.Talks.Count > 1 && Shift(session) is { } shift)
        {
            (startsAt, oldEnd) = (startsAt + shift, oldEnd + shift);
        }

        if (session.Talks.Min(t => _starts[t.Id]) is { } first)
        {
            var end = session.Talks.Max(t => _starts[t.Id]?.AddMinutes(t.DurationMinutes))!.Value;
            var start = startsAt < first ? startsAt.Value : first;
            session.Frame(session.Day, EventTime.ToClock(start, _timeZone), (int)Math.Min(Session.MaxMinutes, ((oldEnd > end ? oldEnd.Value : end) - start).TotalMinutes));
        }
        else
        {
            session.Frame(session.Day, null, session.DurationMinutes);
        }

        foreach (var talk in session.Talks)
        {
            session.Retime(talk.Id, null, talk.DurationMinutes);
        }

        foreach (var talk in session.Talks.OrderBy(t => t.Position).Where(t => session.StartOf(t, _timeZone) != _starts[t.Id]))
        {
            session.Retime(talk.Id, EventTime.ToClock(_starts[talk.Id], _timeZone), talk.DurationMinutes);
        }
    }

    // The common shift of the talks that were already in the session; null when they moved differently.
    private TimeSpan? Shift(Session session)
    {
        var shifts = session.Talks.Select(t => _before.TryGetValue(t.Id, out var before) && before.Session == session ? _starts[t.Id] - before.StartsAt : null).Distinct().ToList();
        return shifts is [{ } only] && only != TimeSpan.Zero ? only : null;
    }
}
