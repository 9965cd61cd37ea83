using System.Linq.Expressions;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>A complete programme, either the draft or a release, prepared for lists and exports. Loading needs a fixed number of queries, however large
/// it is.</summary>
internal sealed class ProgrammeContent
{
    public required HostedEvent Event { get; init; }

    public required IReadOnlyList<VenueRoom> Rooms { get; init; }

    public required IReadOnlyList<Track> Tracks { get; init; }

    public required IReadOnlyList<TalkType> TalkTypes { get; init; }

    /// <summary>Sorted by day, time and room; sessions without a time come last within their day.</summary>
    public required IReadOnlyList<SessionContent> Sessions { get; init; }

    /// <summary>Talks of the draft that wait for a place, in the order of their names in addresses; none unless the whole draft was read, and none in a release.</summary>
    public IReadOnlyList<TalkContent> Waiting { get; private init; } = [];

    /// <summary>Everybody who speaks or chairs, each once.</summary>
    public IEnumerable<SpeakerPart> People => Sessions.SelectMany(s => s.Talks).Concat(Waiting).SelectMany(t => t.Speakers).Concat(Sessions.SelectMany(s => s.Chairs)).DistinctBy(p => p.SpeakerId);

    /// <summary>The release; null for the draft.</summary>
    public ReleaseHead? Release { get; private init; }

    private static readonly Func<Talk, TalkContent> ReadWhole = Read(withAbstracts: true).Compile();

    /// <summary>Loads the draft, or those of its sessions that match <paramref name="only"/>. Abstracts are long and loaded only for exports.</summary>
    public static async Task<ProgrammeContent> ReadAsync(
        EventsHubDb db, HostedEvent @event, bool withAbstracts, CancellationToken cancellationToken, Expression<Func<Session, bool>>? only = null)
    {
        var id = @event.Id;
        var rooms = await db.RoomsAsync(id, cancellationToken);
        var tracks = await db.Tracks().AsNoTracking().Where(t => t.EventId == id).ToListAsync(cancellationToken);
        var types = await db.TalkTypes().AsNoTracking().Where(t => t.EventId == id).ToListAsync(cancellationToken);
        var chosenSessions = db.Sessions().AsNoTracking().Where(s => s.EventId == id);
        var chosenTalks = db.Talks().AsNoTracking().Where(t => t.EventId == id);
        if (only is not null)
        {
            chosenSessions = chosenSessions.Where(only);
            chosenTalks = chosenTalks.Where(t => chosenSessions.Any(s => s.Id == t.SessionId));
        }

        var sessions = await chosenSessions.ToListAsync(cancellationToken);
        var talks = await chosenTalks.Select(Read(withAbstracts)).ToListAsync(cancellationToken);
        var speakers = await (
            from t in chosenTalks
            from s in t.Speakers
            join p in db.Speakers() on s.SpeakerId equals p.Id
            orderby s.Position
            select new SpeakerPart(t.Id, p.Id, p.Slug, p.Name, p.Affiliation, p.Country, p.ForeignId, s.Role) { Biography = withAbstracts ? p.Biography : null }).AsNoTracking().ToListAsync(cancellationToken);

        var chairs = await (
            from s in chosenSessions
            from c in s.Chairs
            join p in db.Speakers() on c.SpeakerId equals p.Id
            orderby c.Position
            select new SpeakerPart(s.Id, p.Id, p.Slug, p.Name, p.Affiliation, p.Country, p.ForeignId, null) { Biography = withAbstracts ? p.Biography : null }).AsNoTracking().ToListAsync(cancellationToken);

        return Of(@event, null, rooms, tracks, types, sessions, [], talks, speakers, chairs);
    }

    /// <summary>The programme in a snapshot, on the clocks on which it was taken.</summary>
    public static ProgrammeContent Of(HostedEvent @event, ProgrammeSnapshot snapshot, ReleaseHead? release = null)
    {
        var speakers = snapshot.Speakers.ToDictionary(s => s.Id, s => s.ToSpeaker(@event.Id));
        List<Session> sessions = [.. snapshot.Sessions.Select(s => s.ToSession(@event.Id))];
        List<Talk> talks = [.. sessions.SelectMany(s => s.Talks)];
        return Of(
            @event with { TimeZone = snapshot.TimeZone }, release, [.. snapshot.Rooms.Select(r => r.ToRoom(@event.Id))], [.. snapshot.Tracks.Select(t => t.ToTrack(@event.Id))],
            [.. snapshot.TalkTypes.Select(t => t.ToTalkType(@event.Id))], sessions, snapshot.SessionMarks,
            talks.ConvertAll(t => FromSnapshot(t, snapshot)),
            [.. talks.SelectMany(t => t.Speakers, (talk, part) => (talk, part, speaker: speakers[part.SpeakerId]))
                .Select(p => Part(p.talk.Id, p.speaker, p.part.Role))],
            [.. sessions.SelectMany(s => s.ChairIds, (session, chair) => Part(session.Id, speakers[chair], null))]);
    }

    private static SpeakerPart Part(Guid partOf, Speaker person, string? role) =>
        new(partOf, person.Id, person.Slug, person.Name, person.Affiliation, person.Country, person.ForeignId, role) { Biography = person.Biography };

    private static TalkContent FromSnapshot(Talk talk, ProgrammeSnapshot snapshot)
    {
        var content = ReadWhole(talk);
        content.Mark = snapshot.TalkMarks.GetValueOrDefault(talk.ExternalId);
        return content;
    }

    // One expression serves both as a database projection and, compiled, for snapshots.
    private static Expression<Func<Talk, TalkContent>> Read(bool withAbstracts) => t => new TalkContent
    {
        Id = t.Id,
        SessionId = t.SessionId,
        Position = t.Position,
        ExternalId = t.ExternalId,
        ForeignId = t.ForeignId,
        Slug = t.Slug,
        Title = t.Title,
        Subtitle = t.Subtitle,
        Abstract = withAbstracts ? t.Abstract : null,
        Kind = t.Kind,
        TypeId = t.TypeId,
        Board = t.Board,
        Languages = t.Languages,
        OwnStart = t.Starts,
        DurationMinutes = t.DurationMinutes,
        DoNotRecord = t.DoNotRecord,
        Status = t.Status,
        Links = withAbstracts ? t.Links : null,
        Files = withAbstracts ? t.Files.OrderBy(f => f.Position).ToList() : null,
    };

    private static ProgrammeContent Of(
        HostedEvent @event, ReleaseHead? release, List<VenueRoom> allRooms, List<Track> tracks, List<TalkType> types, List<Session> sessions, Dictionary<Guid, ReleaseMark> marks,
        List<TalkContent> talks, List<SpeakerPart> speakers, List<SpeakerPart> chairs)
    {
        // Sorted here rather than in the database, since engines collate text differently.
        List<VenueRoom> rooms = [.. allRooms.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal)];
        var speakersOf = speakers.ToLookup(s => s.PartOf);
        foreach (var talk in talks)
        {
            talk.Speakers = [.. speakersOf[talk.Id]];
        }

        var talksOf = talks.ToLookup(t => t.SessionId);
        var chairsOf = chairs.ToLookup(c => c.PartOf);
        var roomOrder = rooms.Select((room, index) => (room.Id, index)).ToDictionary(r => r.Id, r => r.index);
        return new()
        {
            Event = @event,
            Release = release,
            Rooms = rooms,
            Tracks = [.. tracks.OrderBy(t => t.Position).ThenBy(t => t.Code, StringComparer.Ordinal)],
            TalkTypes = [.. types.OrderBy(t => t.Position).ThenBy(t => t.Code, StringComparer.Ordinal)],
            Sessions = [.. sessions
                .Select(s => new SessionContent(s, [.. talksOf[s.Id].OrderBy(t => t.Position)], @event.TimeZone) { Chairs = [.. chairsOf[s.Id]], Mark = marks.GetValueOrDefault(s.ExternalId) })
                .OrderBy(s => s.Session.Day).ThenBy(s => s.StartsAt ?? DateTime.MaxValue)
                .ThenBy(s => s.Session.RoomId is { } room ? roomOrder.GetValueOrDefault(room, int.MaxValue) : -1).ThenBy(s => s.Session.ExternalId)],
            Waiting = [.. talksOf[null].OrderBy(t => t.Slug, StringComparer.Ordinal)],
        };
    }

    public VenueRoom? Room(Guid? id) => Rooms.FirstOrDefault(r => r.Id == id);

    public Track? Track(Guid? id) => Tracks.FirstOrDefault(t => t.Id == id);

    public TalkType? TalkType(Guid? id) => TalkTypes.FirstOrDefault(t => t.Id == id);

    /// <summary>A text in the current language, with the event's main language as fallback.</summary>
    public string Text(LocalizedText text) => text.In(Languages.Current, Event.MainLanguage);
}
