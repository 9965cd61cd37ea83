using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Contracts;
using NodaTime;

namespace EventsHub.Programme.Domain;

/// <summary>A block in a room, with chairs and perhaps a track, that holds talks in their order.</summary>
public sealed class Session : AggregateRoot
{
    private readonly List<SessionChair> _chairs = [];
    private readonly List<Talk> _talks = [];

    private Session()
    {
    }

    /// <summary>The longest session, in minutes: a day.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>Id of the event whose programme it belongs to.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The day of the programme that it belongs to; a session past midnight still belongs to the evening before.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What the clocks of the event show when it begins; null while it is not scheduled. The zone is the event's, and the instant follows from both.</summary>
    public LocalDateTime? Starts { get; private set; }

    /// <summary>How long it lasts, in minutes.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>Id of the room; null when the session is in no particular room, or the room is not known yet.</summary>
    public Guid? RoomId { get; private set; }

    /// <summary>Id of the track (theme); null for none.</summary>
    public Guid? TrackId { get; private set; }

    /// <summary>Talks, poster session, break and so on; a break is no contribution and a poster session runs its talks at the same time.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>The title, by language; may be empty in all but the event's main one.</summary>
    public LocalizedText Title { get; private set; } = new();

    /// <summary>The people who chair it. The order is that of <see cref="SessionChair.Position"/>, not of this list.</summary>
    public IReadOnlyList<SessionChair> Chairs => _chairs;

    /// <summary>Planned or cancelled. A cancelled session stays visible as such.</summary>
    public ProgrammeStatus Status { get; private set; }

    /// <summary>How many people it is planned for; null when nobody guessed.</summary>
    public int? ExpectedAttendance { get; private set; }

    /// <summary>The fields that an import does not overwrite, because staff changed them here.</summary>
    public ProgrammePins Pins { get; private set; }

    /// <summary>The identity in files that programmes are exchanged in (frab's guid), kept through imports.</summary>
    public Guid ExternalId { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its talks. The order is that of <see cref="Talk.Position"/>, not of this list.</summary>
    public IReadOnlyList<Talk> Talks => _talks;

    /// <summary>When it begins (UTC) in a time zone (IANA name); null while it is not scheduled.</summary>
    public DateTime? StartsAt(string timeZone) => EventTime.ToUtc(Starts, timeZone);

    /// <summary>When it ends (UTC) in a time zone (IANA name); null while it is not scheduled.</summary>
    public DateTime? EndsAt(string timeZone) => StartsAt(timeZone)?.AddMinutes(DurationMinutes);

    /// <summary>What is said of it, to be changed and given back to <see cref="Describe(SessionDetails)"/>.</summary>
    public SessionDetails Details => new(Title) { Kind = Kind, TrackId = TrackId, Status = Status, ExpectedAttendance = ExpectedAttendance, Pins = Pins };

    /// <summary>A session of an event.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="details">What is said of it.</param>
    /// <param name="day">The day of the programme.</param>
    /// <param name="starts">When it begins on the clocks of the event; null while it is not scheduled.</param>
    /// <param name="minutes">Its length.</param>
    /// <param name="roomId">Id of the room; null for none.</param>
    /// <param name="externalId">Its identity in files, when it has one; null for a new one.</param>
    /// <param name="id">Its id, when it is put back as it was; null for a new one.</param>
    public static Session Of(
        Guid eventId, SessionDetails details, DateOnly day, LocalDateTime? starts = null, int minutes = 60, Guid? roomId = null, Guid? externalId = null, Guid? id = null)
    {
        var session = new Session { EventId = eventId };
        session.Id = id ?? session.Id;
        session.ExternalId = externalId ?? session.ExternalId;
        session.Describe(details);
        session.Frame(day, starts, minutes);
        session.MoveTo(roomId);
        return session;
    }

    /// <summary>Says all that is said of it.</summary>
    public void Describe(SessionDetails details) =>
        (Title, Kind, TrackId, Status, ExpectedAttendance, Pins) = (details.Title, details.Kind, details.TrackId, details.Status, details.ExpectedAttendance, details.Pins);

    /// <summary>Gives it a title. A session that consists of one talk with the same title shares it.</summary>
    public void Retitle(LocalizedText title)
    {
        if (Talks.Count == 1 && Talks[0].Title.Equals(Title))
        {
            Talks[0].Describe(Talks[0].Details with { Title = title });
        }

        Title = title;
    }

    /// <summary>Says all that is said of one of its talks, and where it stands among the others. A session that is nothing but this talk is called like it.</summary>
    /// <param name="talk">A talk of this session.</param>
    /// <param name="details">What is said of it.</param>
    /// <param name="position">Its position, from 0.</param>
    public void Describe(Talk talk, TalkDetails details, int position)
    {
        var isNothingElse = IsNothingBut(talk);
        talk.Describe(details);
        Place(talk, position);
        Title = isNothingElse ? talk.Title : Title;
    }

    /// <summary>Puts it into a room, or into none.</summary>
    public void MoveTo(Guid? roomId) => RoomId = roomId;

    /// <summary>Takes it out of its track.</summary>
    public void LeaveTrack() => TrackId = null;

    /// <summary>Says when it takes place, and leaves the times of its talks as they are: for an import, which gives each of them its own.</summary>
    public void Frame(DateOnly day, LocalDateTime? starts, int minutes) => (Day, Starts, DurationMinutes) = (day, starts, minutes);

    /// <summary>Puts its talks into an order; a talk that is not its own is passed over.</summary>
    /// <param name="talks">All its talks.</param>
    public void Order(IEnumerable<Talk> talks)
    {
        foreach (var (talk, position) in talks.Where(t => t.SessionId == Id).Select((t, i) => (t, i)).ToList())
        {
            talk.PutAt(position);
        }
    }

    /// <summary>Gives it a time on the clocks of the event, or takes the time away. Talks with a time of their own move along.</summary>
    public void Schedule(DateOnly day, LocalDateTime? starts, int minutes)
    {
        if (minutes is < 1 or > MaxMinutes)
        {
            throw new DomainRuleException("session.length", "A session lasts from 1 minute to 24 hours.") { Field = "DurationMinutes" };
        }

        var shift = starts is { } to && Starts is { } from ? to - from : NodaTime.Period.Zero;
        foreach (var talk in Talks)
        {
            talk.Retime(starts is not null && talk.Starts is { } own ? own + shift : null, talk.DurationMinutes);
        }

        // One talk that fills its session goes on filling it.
        if (Talks.Count == 1 && Talks[0].DurationMinutes == DurationMinutes)
        {
            Talks[0].Retime(Talks[0].Starts, minutes);
        }

        Day = day;
        Starts = starts;
        DurationMinutes = minutes;
    }

    /// <summary>A session that holds one talk and is called like it, in no place yet.</summary>
    /// <param name="talk">A talk that is in no session.</param>
    /// <param name="day">The day of the programme.</param>
    public static Session Around(Talk talk, DateOnly day)
    {
        var session = Of(talk.EventId, new(talk.Title) { Kind = talk.Kind }, day, minutes: talk.DurationMinutes);
        talk.PlaceIn(session);
        return session;
    }

    /// <summary>True when it is nothing but this talk: there is no other, they have one title, and nobody chairs it.</summary>
    public bool IsNothingBut(Talk talk) => Talks.Count == 1 && Talks[0].Id == talk.Id && Chairs.Count == 0 && Title.Equals(talk.Title);

    /// <summary>Takes in a talk that was in another session or in none, after the talks that are there. It loses the time of its own that it had elsewhere.</summary>
    public void TakeIn(Talk talk)
    {
        if (talk.SessionId != Id)
        {
            talk.PutInto(this);
        }

        if (!Talks.Contains(talk))
        {
            _talks.Add(talk);
        }

        Place(talk, Talks.Count);
    }

    /// <summary>Lets a talk go, which then waits for a place. The others close up.</summary>
    public void LetGo(Talk talk)
    {
        _talks.Remove(talk);
        talk.Wait();
        Order(Talks.OrderBy(t => t.Position));
    }

    /// <summary>Lets all its talks go, as before it is deleted.</summary>
    public void LetAllGo() => Talks.ToList().ForEach(LetGo);

    /// <summary>Gives up talks that are deleted. The others stay where they are, so that an import can put all into order at once.</summary>
    internal void GiveUp(IReadOnlyCollection<Talk> talks) => _talks.RemoveAll(talks.Contains);

    /// <summary>Has the talks that it had, each at its place: for a stored programme.</summary>
    internal void PutBack(IEnumerable<Talk> talks) => _talks.AddRange(talks);

    /// <summary>Forgets its talks and who chairs it: for a stored programme, of which these are written on their own.</summary>
    internal void LeaveParts()
    {
        _talks.Clear();
        _chairs.Clear();
    }

    /// <summary>Says who chairs it, in the order in which they are named; nobody is named twice.</summary>
    public void ChairedBy(IEnumerable<Guid> speakerIds)
    {
        List<Guid> ids = [.. speakerIds.Distinct()];
        _chairs.RemoveAll(chair => !ids.Contains(chair.SpeakerId));
        foreach (var (id, position) in ids.Select((id, i) => (id, i)))
        {
            if (_chairs.Find(chair => chair.SpeakerId == id) is { } chair)
            {
                chair.PutAt(position);
            }
            else
            {
                _chairs.Add(SessionChair.Of(Id, id, position));
            }
        }
    }

    /// <summary>Ids of the people who chair it, in the order in which they are named.</summary>
    public IEnumerable<Guid> ChairIds => Chairs.OrderBy(chair => chair.Position).Select(chair => chair.SpeakerId);

    /// <summary>Gives one of its talks a time of its own and a length; a talk that has left the session meanwhile is passed over.</summary>
    /// <param name="talkId">Id of a talk of this session.</param>
    /// <param name="starts">When it begins on the clocks of the event; null when it follows the talks before it.</param>
    /// <param name="minutes">Its length; brought between 1 minute and 24 hours.</param>
    public void Retime(Guid talkId, LocalDateTime? starts, int minutes)
    {
        if (_talks.Find(t => t.Id == talkId) is { } talk)
        {
            talk.Retime(starts, Math.Clamp(minutes, 1, MaxMinutes));
        }
    }

    /// <summary>Puts a talk at a place among the others, which make room.</summary>
    public void Place(Talk talk, int position)
    {
        List<Talk> inOrder = [.. Talks.Where(t => t.Id != talk.Id).OrderBy(t => t.Position)];
        inOrder.Insert(Math.Clamp(position, 0, inOrder.Count), talk);
        Order(inOrder);
    }

    /// <summary>When a talk begins (UTC) in a time zone (IANA name); null when it is not scheduled.</summary>
    public DateTime? StartOf(Talk talk, string timeZone)
    {
        List<Talk> inOrder = [.. Talks.OrderBy(t => t.Position)];
        return StartsOf(StartsAt(timeZone), Kind, inOrder.Select(t => (t.StartsAt(timeZone), t.DurationMinutes))).ElementAtOrDefault(inOrder.FindIndex(t => t.Id == talk.Id));
    }

    /// <summary>When the talks of a session begin (UTC): each at its own time when it has one, else after those before it; posters hang from the beginning.</summary>
    /// <param name="startsAt">When the session begins (UTC); null while it is not scheduled.</param>
    /// <param name="kind">The kind of the session; only posters run side by side.</param>
    /// <param name="talks">The talks by position: their own time (UTC) if they have one, and their length in minutes.</param>
    public static IEnumerable<DateTime?> StartsOf(DateTime? startsAt, SessionKind kind, IEnumerable<(DateTime? Own, int Minutes)> talks)
    {
        var next = startsAt;
        foreach (var (own, minutes) in talks)
        {
            yield return own ?? next;
            next = kind == SessionKind.Poster ? startsAt : next?.AddMinutes(minutes);
        }
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (properties.Overlaps([nameof(Day), nameof(Starts), nameof(DurationMinutes), nameof(RoomId)]))
        {
            Raise(new SessionMoved(EventId, Id));
        }

        if (properties.Contains(nameof(Status)) && Status == ProgrammeStatus.Cancelled)
        {
            Raise(new SessionCancelled(EventId, Id));
        }

        Raise(change switch
        {
            RootChange.Added => new SessionAdded(EventId, Id),
            RootChange.Removed => new SessionRemoved(EventId, Id),
            _ => new SessionChanged(EventId, Id),
        });
    }
}
