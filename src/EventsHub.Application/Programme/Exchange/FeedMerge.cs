using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Brings a file into a programme and says what it does. Works on loaded sessions; storing them is the caller's.</summary>
internal sealed class FeedMerge
{
    private readonly Feed _feed;
    private readonly Event _event;
    private readonly Texts _texts;
    private readonly FeedSchedule _schedule;
    private readonly FeedPlaces _places;
    private readonly FeedPeople _people;
    private readonly FeedIdentity _identity;
    private readonly List<Session> _sessions;
    private readonly List<ImportLine> _lines = [];
    private readonly HashSet<Guid> _met = [];
    private readonly HashSet<Session> _toArrange = [];
    private readonly Dictionary<Guid, Session> _sessionOf;
    private readonly Dictionary<Guid, DateTime?> _starts;
    private readonly HashSet<string> _slugs;
    private int _unchanged;

    public FeedMerge(Feed feed, Event @event, IReadOnlyCollection<Session> sessions, IReadOnlyCollection<Track> tracks, IReadOnlyCollection<Speaker> speakers, bool onEventDates, Texts texts)
    {
        _feed = feed;
        _event = @event;
        _texts = texts;
        _schedule = new(feed, @event, onEventDates);
        _places = new(@event, tracks);
        _people = new(@event.Id, speakers, feed.Findings);
        _identity = new(sessions, feed.Findings);
        _sessions = [.. sessions];
        _sessionOf = sessions.ToDictionary(s => s.Id);
        _starts = sessions.SelectMany(s => s.Talks, (s, t) => (t.Id, Start: s.StartOf(t))).ToDictionary(t => t.Id, t => t.Start);
        _slugs = [.. sessions.SelectMany(s => s.Talks).Select(t => t.Slug), Talk.ReservedSlug];
    }

    public List<Session> Created { get; } = [];

    public List<Session> Removed { get; } = [];

    public List<Talk> RemovedTalks { get; } = [];

    public IReadOnlyList<Room> CreatedRooms => _places.CreatedRooms;

    public IReadOnlyList<Track> CreatedTracks => _places.CreatedTracks;

    public IReadOnlyList<Speaker> CreatedSpeakers => _people.Created;

    /// <summary>Brings every entry in. What the file does not have is taken out only when that is asked for.</summary>
    public ImportReport Run(bool removeMissing, bool isDryRun)
    {
        foreach (var room in _feed.Rooms)
        {
            _places.Room(room);
        }

        foreach (var track in _feed.Tracks)
        {
            _places.Track(track.Name, track.Colour);
        }

        foreach (var item in _feed.Items)
        {
            var (day, startsAt) = _schedule.Of(item);
            var placed = new Placed(item, day, startsAt, _places.Room(item.Room), _places.Track(item.Track));
            if (_identity.Block(item, startsAt) is { } block)
            {
                UpdateBlock(block, placed);
            }
            else if (_identity.Talk(item, startsAt) is { } talk)
            {
                UpdateTalk(talk, placed);
            }
            else
            {
                Create(placed);
            }
        }

        Leftovers(removeMissing);
        foreach (var session in _toArrange)
        {
            Arrange(session);
        }

        return new(isDryRun, _feed.Title, _feed.Items.Count, _unchanged,
            [.. CreatedRooms.Select(r => r.Name.In(_event.MainLanguage))], [.. CreatedTracks.Select(t => t.Name.In(_event.MainLanguage))],
            CreatedSpeakers.Count, _people.Changed, _lines, _feed.Findings.InWords(_texts));
    }

    private void Create(Placed placed)
    {
        var item = placed.Item;
        var session = item.Block is { } block ? _sessions.Find(s => s.ExternalId == block.Guid) : null;
        if (session is null)
        {
            var language = FeedTalk.LanguageOf(item.Languages, _event);
            session = new Session
            {
                EventId = _event.Id,
                ExternalId = item.Block?.Guid ?? _identity.NewGuid(item),
                Title = LocalizedText.Of(language, item.Block?.Title ?? item.Title),
                Chair = FeedTalk.Cut(item.Block?.Chair),
                Kind = item.Kind,
                Status = item.Block is null ? StatusOf(item) : ProgrammeStatus.Planned,
            };
            placed.PutInto(session);
            _sessions.Add(session);
            Created.Add(session);
        }

        if (!item.HoldsNoTalk)
        {
            var talk = new Talk
            {
                EventId = _event.Id,
                SessionId = session.Id,
                ExternalId = item.Block is null ? session.ExternalId : _identity.NewGuid(item),
                ForeignId = item.Id,
                Position = session.Talks.Count,
                Status = StatusOf(item),
            };
            talk.Slug = Slug.Unique(item.Title, $"talk-{talk.ExternalId.ToString("N")[^8..]}", _slugs);
            new FeedTalk(talk, _event, _texts).Update(item, _people.Of(item));
            session.Talks.Add(talk);
            _met.Add(talk.Id);
            _starts[talk.Id] = placed.StartsAt;
            _toArrange.Add(session);
        }

        _met.Add(session.Id);
        _lines.Add(new(ImportAction.Created, item.Title, [placed.InWords(_event, _texts)]));
    }

    private void UpdateBlock(Session session, Placed placed)
    {
        _met.Add(session.Id);
        var changes = new FeedChanges(_texts);
        changes.Moved(Placed.InWords(session.Day, session.StartsAt, session.DurationMinutes, RoomName(session.RoomId), _event, _texts), placed.InWords(_event, _texts));
        changes.Value(_texts["Track"], session.TrackId, placed.Track?.Id);
        changes.Value(_texts["Type"], session.Kind, placed.Item.Kind);
        changes.Value(_texts["Status"], session.Status, StatusOf(placed.Item));
        placed.PutInto(session);
        (session.Kind, session.Status) = (placed.Item.Kind, StatusOf(placed.Item));
        var language = FeedTalk.LanguageOf(placed.Item.Languages, _event);
        if (session.Title.In(language, _event.MainLanguage) != placed.Item.Title)
        {
            changes.Text(_texts["Title"], session.Title.In(language, _event.MainLanguage), placed.Item.Title);
            session.Title = session.Title.With(language, placed.Item.Title);
        }

        Report(changes, placed.Item.Title);
    }

    private void UpdateTalk(Talk talk, Placed placed)
    {
        var session = _sessionOf[talk.SessionId];
        _met.Add(talk.Id);
        _met.Add(session.Id);
        var changes = new FeedChanges(_texts);
        var (oldTitle, oldKind) = (talk.Title, talk.Kind);
        var oldMinutes = talk.DurationMinutes;
        var oldStart = _starts[talk.Id];
        new FeedTalk(talk, _event, _texts, changes).Update(placed.Item, _people.Of(placed.Item));
        var isMoved = oldStart != placed.StartsAt || session.Day != placed.Day || session.RoomId != placed.Room?.Id || oldMinutes != placed.Item.Minutes;
        if (isMoved)
        {
            changes.Moved(Placed.InWords(session.Day, oldStart, oldMinutes, RoomName(session.RoomId), _event, _texts), placed.InWords(_event, _texts));
            session = Move(talk, session, placed, oldStart, oldMinutes);
        }

        if (session.Talks.Count == 1)
        {
            if (session.Title.Equals(oldTitle))
            {
                session.Title = talk.Title;
            }

            session.Kind = session.Kind == oldKind ? talk.Kind : session.Kind;
            changes.Value(_texts["Track"], session.TrackId, placed.Track?.Id);
            session.TrackId = placed.Track?.Id;
        }

        SetStatus(talk, session, placed.Item, changes);

        Report(changes, placed.Item.Title);
    }

    // Files know no cancelled sessions, only talks: a talk of a cancelled session is cancelled too.
    private void SetStatus(Talk talk, Session session, FeedItem item, FeedChanges changes)
    {
        var isCancelled = talk.Status == ProgrammeStatus.Cancelled || session.Status == ProgrammeStatus.Cancelled;
        if (isCancelled == item.IsCancelled)
        {
            return;
        }

        changes.Value(_texts["Status"], isCancelled, item.IsCancelled);
        talk.Status = StatusOf(item);
        if (session.Talks.Count == 1 || !item.IsCancelled)
        {
            session.Status = StatusOf(item);
        }
    }

    private static ProgrammeStatus StatusOf(FeedItem item) => item.IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned;

    // A talk alone takes its session along; one of several stays when it still fits, and else goes into a session of its own.
    private Session Move(Talk talk, Session session, Placed placed, DateTime? oldStart, int oldMinutes)
    {
        _starts[talk.Id] = placed.StartsAt;
        if (session.Talks.Count == 1)
        {
            var lead = session.StartsAt is { } sessionStart && oldStart is { } talkStart ? talkStart - sessionStart : TimeSpan.Zero;
            var minutes = session.DurationMinutes == oldMinutes ? placed.Item.Minutes : Math.Max(session.DurationMinutes, placed.Item.Minutes);
            placed.PutInto(session);
            session.StartsAt -= lead;
            session.DurationMinutes = minutes;
            _toArrange.Add(session);
            return session;
        }

        var fits = session.Day == placed.Day && session.RoomId == placed.Room?.Id && placed.StartsAt >= session.StartsAt
            && placed.StartsAt?.AddMinutes(placed.Item.Minutes) <= session.EndsAt;
        _toArrange.Add(session);
        if (fits || placed.Item.Block?.Guid == session.ExternalId)
        {
            return session;
        }

        session.Talks.Remove(talk);
        var own = new Session { EventId = _event.Id, ExternalId = talk.ExternalId, Title = talk.Title, Kind = talk.Kind };
        placed.PutInto(own);
        talk.SessionId = own.Id;
        talk.Position = 0;
        own.Talks.Add(talk);
        _sessions.Add(own);
        Created.Add(own);
        _met.Add(own.Id);
        _toArrange.Add(own);
        return own;
    }

    // Talks stand in the order of time; a session lasts at least from its first to its last.
    private void Arrange(Session session)
    {
        if (session.Talks.Count == 0)
        {
            return;
        }

        var position = 0;
        foreach (var talk in session.Talks.OrderBy(t => _starts[t.Id] ?? DateTime.MaxValue).ThenBy(t => t.Position).ToList())
        {
            talk.Position = position++;
        }

        if (session.Talks.Min(t => _starts[t.Id]) is { } first)
        {
            var end = session.Talks.Max(t => _starts[t.Id]?.AddMinutes(t.DurationMinutes))!.Value;
            var oldEnd = session.EndsAt;
            session.StartsAt = session.StartsAt is { } start && start < first ? start : first;
            session.DurationMinutes = (int)((oldEnd > end ? oldEnd.Value : end) - session.StartsAt.Value).TotalMinutes;
        }

        foreach (var talk in session.Talks)
        {
            talk.StartsAt = null;
        }

        foreach (var talk in session.Talks.OrderBy(t => t.Position).Where(t => session.StartOf(t) != _starts[t.Id]))
        {
            talk.StartsAt = _starts[talk.Id];
        }
    }

    private void Leftovers(bool remove)
    {
        foreach (var session in _sessions.Except(Created).ToList())
        {
            var missing = session.Talks.Where(t => !_met.Contains(t.Id)).ToList();
            var isWholeSession = !_met.Contains(session.Id) && missing.Count == session.Talks.Count;
            _lines.AddRange((missing.Count == 0 && isWholeSession ? [session.Title] : missing.Select(t => t.Title))
                .Select(title => new ImportLine(remove ? ImportAction.Removed : ImportAction.Missing, title.In(_event.MainLanguage), [])));
            if (!remove)
            {
                continue;
            }

            if (isWholeSession || session.Talks.Count == missing.Count && missing.Count > 0)
            {
                Removed.Add(session);
                _toArrange.Remove(session);
            }
            else
            {
                RemovedTalks.AddRange(missing);
                session.Talks.RemoveAll(missing.Contains);
            }
        }
    }

    private string RoomName(Guid? roomId) => _event.Rooms.Concat(CreatedRooms).FirstOrDefault(r => r.Id == roomId)?.Name.In(_event.MainLanguage) ?? _texts["No room"];

    private void Report(FeedChanges changes, string title)
    {
        if (changes.IsEmpty)
        {
            _unchanged++;
        }
        else
        {
            _lines.Add(new(changes.IsMoved ? ImportAction.Moved : ImportAction.Changed, title, changes.InWords));
        }
    }
}
