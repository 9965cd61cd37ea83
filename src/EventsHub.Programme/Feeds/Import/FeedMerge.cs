using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Merges a file into a programme and reports the changes. Works on loaded entities; the caller saves them.</summary>
internal sealed class FeedMerge
{
    private readonly Feed _feed;
    private readonly HostedEvent _event;
    private readonly Texts _texts;
    private readonly FeedSchedule _schedule;
    private readonly FeedPlaces _places;
    private readonly FeedPeople _people;
    private readonly FeedIdentity _identity;
    private readonly FeedBlocks _blocks;
    private readonly FeedSessions _sessions;
    private readonly FeedWaiting _waiting;
    private readonly FeedLines _lines;
    private readonly HashSet<Guid> _met = [];
    private readonly HashSet<Guid> _framed = [];
    private readonly HashSet<string> _slugs;

    public FeedMerge(Feed feed, MergeInto into, bool onEventDates, Texts texts)
    {
        _feed = feed;
        _event = into.Event;
        _texts = texts;
        _schedule = new(feed, _event, onEventDates);
        _places = new(_event, into.Tracks, into.Types, feed);
        _people = new(_event.Id, _event.MainLanguage, into.Speakers, feed);
        _identity = new(into.Sessions, into.Waiting, _event.TimeZone, feed.Findings);
        _blocks = new(into.Sessions, _event.TimeZone);
        _sessions = new(_event, into.Sessions, _blocks, _people);
        _lines = new(_event, texts);
        _waiting = new(_event, into.Waiting, _sessions, _people, _lines, _met, texts);
        _slugs = [.. into.Sessions.SelectMany(s => s.Talks).Concat(into.Waiting).Select(t => t.Slug), Talk.ReservedSlug];
    }

    public IReadOnlyList<Session> Created => _sessions.Created;

    /// <summary>New talks that wait for a place.</summary>
    public List<Talk> CreatedWaiting { get; } = [];

    public List<Session> Removed { get; } = [];

    public List<Talk> RemovedTalks { get; } = [];

    public IReadOnlyList<VenueRoom> CreatedRooms => _places.CreatedRooms;

    /// <summary>Known rooms that the file names otherwise, or knows by a guid.</summary>
    public IReadOnlyCollection<VenueRoom> ChangedRooms => [.. _places.ChangedRooms.Except(CreatedRooms)];

    public IReadOnlyList<Track> CreatedTracks => _places.CreatedTracks;

    public IReadOnlyList<TalkType> CreatedTypes => _places.CreatedTypes;

    public IReadOnlyList<Speaker> CreatedSpeakers => _people.Created;

    /// <summary>Merges all entries. Talks and sessions that the file does not contain are removed only if <paramref name="removeMissing"/> is
    /// true.</summary>
    public ImportReport Run(bool removeMissing, bool isDryRun)
    {
        var entries = Place();
        _identity.Recognise(entries);
        _people.Vouch(entries.Select(p => (p.Item, _identity.Of(p.Item) as Talk)));
        _people.PartNamesakes(entries);
        _people.Of(_feed.People);
        foreach (var placed in entries)
        {
            switch (_identity.Of(placed.Item))
            {
                case Session block: UpdateBlock(block, placed); break;
                case Talk { SessionId: null } talk: _waiting.Update(talk, placed); break;
                case Talk talk: UpdateTalk(talk, placed); break;
                default: Create(placed); break;
            }
        }

        Leftovers(removeMissing);
        _blocks.Arrange();
        var language = _event.MainLanguage;
        return new(isDryRun, _feed.Format, _feed.Title, _feed.Items.Count, _lines.Unchanged,
            [.. CreatedRooms.Select(r => r.Name.In(language))], [.. _places.RenamedRooms.Select(n => n.In(language))], [.. CreatedTracks.Select(t => t.Name.In(language))], [.. CreatedTypes.Select(t => t.Name.In(language))],
            CreatedSpeakers.Count, _people.Changed, _lines.All, _feed.Findings.InWords(_texts));
    }

    private List<PlacedEntry> Place()
    {
        foreach (var room in _feed.Rooms)
        {
            _places.Room(room);
        }

        foreach (var track in _feed.Tracks)
        {
            _places.Track(track.Name, track.Colour);
        }

        foreach (var type in _feed.Types)
        {
            _places.Type(type.Name, type.Kind, type.Minutes, isListed: true);
        }

        // The usual length of a new type is the most frequent length of its talks.
        var usual = _feed.Items.Where(i => i.Type is not null && i.Minutes is not null).GroupBy(i => i.Type!)
            .ToDictionary(g => g.Key, g => (int?)g.CountBy(i => i.Minutes!.Value).MaxBy(m => m.Value).Key);
        var (entries, ends) = (new List<PlacedEntry>(_feed.Items.Count), new Dictionary<Guid, (DateOnly? Day, DateTime? At)>());
        foreach (var item in _feed.Items)
        {
            var before = item.Block is { } of && ends.TryGetValue(of.Guid, out var end) && end.Day == item.Day ? end.At : null;
            var (day, startsAt) = _schedule.Of(item, before);
            entries.Add(new(item, day, startsAt, _places.Room(item.Room), _places.Track(item.Track),
                item.HoldsNoTalk || item.Type is null ? null : _places.Type(item.Type, item.Kind, usual.GetValueOrDefault(item.Type))));
            if (item.Block is { } block)
            {
                ends[block.Guid] = (item.Day, startsAt?.AddMinutes(entries[^1].Minutes));
            }
        }

        _lines.Name(CreatedRooms);

        FindBlocksByTitle(entries);
        return entries;
    }

    private void FindBlocksByTitle(List<PlacedEntry> entries)
    {
        var sessions = _sessions.All.Where(s => s.Talks.Count > 0).SelectMany(s => s.Title.All.Values, (s, title) => (Key: (SearchText.Fold(title), s.Day, s.RoomId), Session: s))
            .ToLookup(s => s.Key, s => s.Session);
        foreach (var placed in entries.Where(p => p.Item.Block is { IsByTitle: true } block && _blocks.Find(block.Guid) is null))
        {
            if (sessions[(SearchText.Fold(placed.Item.Block!.Title.Any()), placed.Day, placed.Room?.Id)].FirstOrDefault() is { } session)
            {
                placed.Item.Block = placed.Item.Block with { Guid = session.ExternalId };
            }
        }
    }

    private void Create(PlacedEntry placed)
    {
        var item = placed.Item;
        if (item.Minutes is null)
        {
            _feed.Findings.Add(Oddity.NoDuration, item.Name);
        }

        if (placed.Waits)
        {
            CreatedWaiting.Add(NewTalk(placed, _identity.NewGuid(item)));
            _lines.Add(ImportAction.Created, item.Title.Any(), _texts["Waits for a place"]);
            return;
        }

        var session = item.Block is { } block ? _blocks.Find(block.Guid) : null;
        if (session is null)
        {
            var language = FeedTalk.LanguageOf(item.Languages, _event);
            session = _sessions.New(placed, item.Block?.Guid ?? _identity.NewGuid(item), (item.Block?.Title ?? item.Title).Settled(language));
            session.Describe(session.Details with { Kind = item.Block?.Kind ?? placed.Kind, Status = item.Block?.Status ?? item.Status });
            session.ChairedBy(_sessions.ChairsOf(item.Block));
            _framed.Add(session.Id);
        }

        if (!item.HoldsNoTalk)
        {
            AddTalk(session, placed);
        }

        _met.Add(session.Id);
        _lines.Add(ImportAction.Created, item.Title.Any(), _lines.InWords(placed.Spot));
    }

    private void AddTalk(Session session, PlacedEntry placed)
    {
        var talk = NewTalk(placed, placed.Item.Block is null ? session.ExternalId : _identity.NewGuid(placed.Item));
        _sessions.Place(talk, session, placed.StartsAt);
    }

    private Talk NewTalk(PlacedEntry placed, Guid guid)
    {
        var item = placed.Item;
        var talk = Talk.Of(_event.Id, new(new()) { Status = item.Status, DurationMinutes = placed.Minutes }, externalId: guid);
        talk.KnownElsewhereAs(item.Id ?? item.Code ?? talk.ForeignId);
        var title = FeedTalk.Merged(new(), item.Title, FeedTalk.LanguageOf(item.Languages, _event), _event.MainLanguage);
        talk.AddressAs(Slug.Unique(title.All.Values.FirstOrDefault(t => Slug.Of(t).Length > 0) ?? "", $"talk-{talk.ExternalId.ToString("N")[^8..]}", _slugs));
        new FeedTalk(talk, _event, _texts, new FeedChanges(_texts), ProgrammePins.None).Update(placed, _people);
        _met.Add(talk.Id);
        return talk;
    }

    private bool HasOtherChairs(Session session, FeedBlock block) => block.Chairs is { } chairs && !_people.Are(chairs, session.ChairIds);

    private void SetChairs(Session session, FeedBlock block, FeedChanges changes)
    {
        var before = _people.NamesOf(session.ChairIds);
        session.ChairedBy(_sessions.ChairsOf(block));
        changes.Text(_texts["Chair"], before, _people.NamesOf(session.ChairIds));
    }

    private void UpdateBlock(Session session, PlacedEntry placed)
    {
        _met.Add(session.Id);
        var item = placed.Item;
        var changes = new FeedChanges(_texts);
        bool May(ProgrammePins part, string what) => changes.May(session.Pins, part, what);
        var language = FeedTalk.LanguageOf(item.Languages, _event);
        var title = FeedTalk.Merged(session.Title, item.Title, language, _event.MainLanguage);
        if (!item.Title.IsEmpty && !title.Equals(session.Title) && May(ProgrammePins.Texts, _texts["Title"]))
        {
            changes.Text(_texts["Title"], session.Title.In(language, _event.MainLanguage), title.In(language, _event.MainLanguage));
            session.Describe(session.Details with { Title = title });
        }

        var from = new Spot(session.Day, session.StartsAt(_event.TimeZone), session.DurationMinutes, session.RoomId);
        var to = Target(placed, from);
        if (from != to && May(ProgrammePins.Schedule, _texts["Time and place"]))
        {
            changes.Moved(_lines.InWords(from), _lines.InWords(to));
            to.PutInto(session, _event.TimeZone);
        }

        if (_feed.Carries.HasFlag(FeedParts.Tracks) && item.Track is not null && session.TrackId != placed.Track?.Id && May(ProgrammePins.All, _texts["Track"]))
        {
            changes.Value(_texts["Track"]);
            session.Describe(session.Details with { TrackId = placed.Track?.Id });
        }

        if (item.Kind is { } kind && session.Kind != kind && May(ProgrammePins.All, _texts["Type"]))
        {
            changes.Value(_texts["Type"]);
            session.Describe(session.Details with { Kind = kind });
        }

        if (item.Block is { } block && HasOtherChairs(session, block) && May(ProgrammePins.Texts, _texts["Chair"]))
        {
            SetChairs(session, block, changes);
        }

        if (changes.StatusFrom(item, session.Status, session.Pins) is { } status)
        {
            session.Describe(session.Details with { Status = status });
        }

        if (!item.HoldsNoTalk && item.IsBlock is null && (item.Persons is { Count: > 0 } || item.Abstract is { IsEmpty: false }) && May(ProgrammePins.All, _texts["Talk"]))
        {
            // An entry that used to be a session without talks now has speakers or an abstract.
            changes.Value(_texts["Talk"]);
            AddTalk(session, placed);
        }

        _lines.Report(changes, item.Title.Any());
    }

    private void UpdateTalk(Talk talk, PlacedEntry placed)
    {
        var session = _sessions.Of(talk);
        var item = placed.Item;
        _met.Add(talk.Id);
        _met.Add(session.Id);
        var pins = talk.Pins | session.Pins;
        var changes = new FeedChanges(_texts);
        var (oldTitle, oldKind, wasAlone) = (talk.Title, talk.Kind, session.Talks.Count == 1);
        talk.KnownElsewhereAs(item.Id ?? item.Code ?? talk.ForeignId);
        new FeedTalk(talk, _event, _texts, changes, pins).Update(placed, _people);

        var from = new Spot(session.Day, _blocks.StartOf(talk), talk.DurationMinutes, session.RoomId);
        var to = Target(placed, from);
        var isElsewhere = item.Block is { } other && other.Guid != session.ExternalId && _feed.Carries.HasFlag(FeedParts.Times);
        if (from != to || isElsewhere)
        {
            // Moving would change the session, so a pinned talk in it is enough to stop the move.
            if (pins.HasFlag(ProgrammePins.Schedule) || session.Talks.Any(t => t.Pins.HasFlag(ProgrammePins.Schedule)))
            {
                changes.Pinned(_texts["Time and place"]);
            }
            else if (from == to && session.Talks.Count == 1 && _blocks.Find(item.Block!.Guid) is null)
            {
                // The file gives the only talk of this session a session of its own; the existing session takes that role.
                isElsewhere = false;
            }
            else
            {
                changes.Moved(_lines.InWords(from), _lines.InWords(to));
                session = Move(talk, session, placed, from, to);
            }
        }

        if (session.Talks.Count == 1 && wasAlone && item.Block is null)
        {
            session.Describe(session.Details with
            {
                Title = session.Title.Equals(oldTitle) && !session.Pins.HasFlag(ProgrammePins.Texts) ? talk.Title : session.Title,
                Kind = session.Kind == oldKind ? talk.Kind : session.Kind,
            });
        }

        // Title, chair and track of a session are taken from the first of its entries in the file.
        var speaksForBlock = item.Block?.Guid == session.ExternalId && _framed.Add(session.Id);
        if (_feed.Carries.HasFlag(FeedParts.Tracks) && item.Track is not null && session.TrackId != placed.Track?.Id && (session.Talks.Count == 1 || speaksForBlock))
        {
            SetTrack(session, placed, pins, changes);
        }

        if (speaksForBlock)
        {
            UpdateBlock(session, item.Block!, changes);
        }

        SetStatus(talk, session, item, pins, changes);
        _lines.Report(changes, item.Title.Any() is { Length: > 0 } title ? title : talk.Title.In(_event.MainLanguage));
    }

    private void SetTrack(Session session, PlacedEntry placed, ProgrammePins pins, FeedChanges changes)
    {
        if (changes.May(pins, ProgrammePins.All, _texts["Track"]))
        {
            changes.Value(_texts["Track"]);
            session.Describe(session.Details with { TrackId = placed.Track?.Id });
        }
    }

    // Applies the title and chair that a file gives for the session around a talk.
    private void UpdateBlock(Session session, FeedBlock block, FeedChanges changes)
    {
        var title = FeedTalk.Merged(session.Title, block.Title, _event.MainLanguage, _event.MainLanguage);
        var isOther = !block.Title.IsEmpty && !block.Title.All.Values.Any(t => session.Title.All.Values.Contains(t)) && !title.Equals(session.Title);
        if (isOther || block.Title.All.Keys.Any(k => k != FeedText.Unlabelled) && !title.Equals(session.Title))
        {
            if (changes.May(session.Pins, ProgrammePins.Texts, _texts["Session"]))
            {
                changes.Text(_texts["Session"], session.Title.In(_event.MainLanguage), title.In(_event.MainLanguage));
                session.Describe(session.Details with { Title = title });
            }
        }

        if (HasOtherChairs(session, block) && !session.Pins.HasFlag(ProgrammePins.Texts))
        {
            SetChairs(session, block, changes);
        }
    }

    // Files mark talks as cancelled, not sessions, so the talks of a cancelled session count as cancelled.
    private static void SetStatus(Talk talk, Session session, FeedItem item, ProgrammePins pins, FeedChanges changes)
    {
        var now = session.Status == ProgrammeStatus.Cancelled ? session.Status : talk.Status;
        if (changes.StatusFrom(item, now, pins) is not { } status)
        {
            return;
        }

        talk.Describe(talk.Details with { Status = status });
        if (session.Talks.Count == 1 || status == ProgrammeStatus.Planned)
        {
            session.Describe(session.Details with { Status = status });
        }
    }

    // The new time and place; what the file does not contain stays as it is.
    private Spot Target(PlacedEntry placed, Spot from) => placed.Item.IsPlacedElsewhere ? new(from.Day, from.StartsAt, placed.Item.Minutes ?? from.Minutes, from.RoomId) : new(
        _feed.Carries.HasFlag(FeedParts.Times) && !placed.Waits ? placed.Day : from.Day,
        _feed.Carries.HasFlag(FeedParts.Times) && !IsSameClock(placed.StartsAt, from.StartsAt) ? placed.StartsAt : from.StartsAt,
        placed.Item.Minutes ?? from.Minutes,
        _feed.Carries.HasFlag(FeedParts.Rooms) ? placed.Room?.Id : from.RoomId);

    // Of an hour that clocks show twice, only the clock time is stored; a file that means the other hour changes nothing, however often it is brought in.
    private bool IsSameClock(DateTime? one, DateTime? other) => EventTime.ToClock(one, _event.TimeZone) == EventTime.ToClock(other, _event.TimeZone);

    // The only talk of a session takes the session along. A talk among others stays in its session if it still fits, or if the whole session moves;
    // otherwise it goes to the session named in the file, or to a new one.
    private Session Move(Talk talk, Session session, PlacedEntry placed, Spot from, Spot to)
    {
        talk.Describe(talk.Details with { DurationMinutes = to.Minutes });
        if (placed.Item.Block is { } block)
        {
            if (block.Guid == session.ExternalId)
            {
                session.Frame(to.Day, session.Starts, session.DurationMinutes);
                session.MoveTo(to.RoomId);
                _blocks.Put(session, talk, to.StartsAt);
                return session;
            }

            var goal = _sessions.FindOrNew(block, placed);
            return Bring(talk, session, goal, to);
        }

        if (session.Talks.Count == 1)
        {
            var lead = session.StartsAt(_event.TimeZone) is { } sessionStart && from.StartsAt is { } talkStart ? talkStart - sessionStart : TimeSpan.Zero;
            var minutes = session.DurationMinutes == from.Minutes ? to.Minutes : Math.Max(session.DurationMinutes, to.Minutes);
            (to with { StartsAt = to.StartsAt - lead, Minutes = minutes }).PutInto(session, _event.TimeZone);
            _blocks.Put(session, talk, to.StartsAt);
            return session;
        }

        if (session.Day == to.Day && session.RoomId == to.RoomId && to.StartsAt >= session.StartsAt(_event.TimeZone) && to.EndsAt <= session.EndsAt(_event.TimeZone))
        {
            _blocks.Put(session, talk, to.StartsAt);
            return session;
        }

        var own = _sessions.NewFor(talk, placed);
        return Bring(talk, session, own, to);
    }

    private Session Bring(Talk talk, Session from, Session to, Spot spot)
    {
        if (Created.Contains(to) && to.Talks.Count == 0)
        {
            spot.PutInto(to, _event.TimeZone);
        }

        _blocks.Take(from, talk);
        from.LetGo(talk);
        to.TakeIn(talk);
        _met.Add(to.Id);
        _blocks.Put(to, talk, spot.StartsAt);
        return to;
    }

    private void Leftovers(bool remove)
    {
        foreach (var session in _sessions.All.Except(Created).ToList())
        {
            var missing = session.Talks.Where(t => !_met.Contains(t.Id)).ToList();
            var isWhole = !_met.Contains(session.Id) && missing.Count == session.Talks.Count;
            var isEmptied = _met.Contains(session.Id) && session.Talks.Count == 0 && _blocks.WasEmptied(session);
            if (isEmptied)
            {
                // All talks moved elsewhere; the empty session must not stay behind.
                Removed.Add(session);
                continue;
            }

            var stay = missing.Where(t => (t.Pins | session.Pins).HasFlag(ProgrammePins.All)).ToList();
            var staysWhole = isWhole && session.Pins.HasFlag(ProgrammePins.All);
            foreach (var title in missing.Count == 0 && isWhole ? [session.Title] : missing.Except(stay).Select(t => t.Title))
            {
                _lines.AddMissing(title, remove, staysWhole);
            }

            stay.ForEach(t => _lines.AddMissing(t.Title, remove, isPinned: true));
            if (!remove || staysWhole)
            {
                continue;
            }

            if (stay.Count == 0 && (isWhole || session.Talks.Count == missing.Count && missing.Count > 0))
            {
                Removed.Add(session);
                RemovedTalks.AddRange(missing);
                _blocks.Forget(session);
            }
            else
            {
                var gone = missing.Except(stay).ToList();
                RemovedTalks.AddRange(gone);
                session.GiveUp(gone);
            }
        }

        // These formats hold only what has a time, so that they say nothing of talks that wait.
        if (_feed.HoldsWhatWaits)
        {
            RemovedTalks.AddRange(_waiting.Left(remove));
        }
    }
}
