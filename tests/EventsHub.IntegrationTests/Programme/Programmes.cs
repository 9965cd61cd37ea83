using System.Text.Json;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>A stored programme in a form that two of them are compared by: without the ids and names in addresses that each event gives by itself.</summary>
internal static class Programmes
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a format may not carry.</summary>
    [Flags]
    public enum Part
    {
        None = 0,

        /// <summary>Texts in more than one language; the one shown is compared.</summary>
        Languages = 1,

        /// <summary>What lies in a session before, between and after its talks; and what it is, apart from its talks.</summary>
        Frames = 2,

        /// <summary>Sessions without a time.</summary>
        Unscheduled = 4,

        /// <summary>Boards of posters.</summary>
        Boards = 8,

        /// <summary>Roles, institutions and countries of speakers.</summary>
        People = 16,

        /// <summary>What a type is and how long it lasts, beside its name.</summary>
        Types = 32,

        /// <summary>Capacity and equipment of rooms, and rooms and tracks in which nothing takes place.</summary>
        Places = 64,

        /// <summary>Colours of tracks.</summary>
        Colours = 128,

        /// <summary>Biographies.</summary>
        Biographies = 256,

        /// <summary>Identities of other systems that are no number, or no code of capitals and digits.</summary>
        ForeignIds = 512,

        /// <summary>Names of rooms, tracks and types in more than one language.</summary>
        PlaceLanguages = 1024,
    }

    public static Task<string> OfAsync(this Slice slice, string code, Part without = Part.None) => slice.DbAsync(async db =>
    {
        var @event = await db.Events().AsNoTracking().SingleAsync(e => e.Code == code);
        bool Has(Part part) => !without.HasFlag(part);
        var language = @event.MainLanguage;
        object Text(LocalizedText text, string? own = null) => Has(Part.Languages) ? text.All : text.In(own ?? language, language);
        object Name(LocalizedText text) => Has(Part.PlaceLanguages) ? Text(text) : text.In(language);
        var rooms = await db.Rooms().AsNoTracking().Where(r => r.EventId == @event.Id).ToDictionaryAsync(r => r.Id);
        var tracks = await db.Tracks().AsNoTracking().Where(r => r.EventId == @event.Id).ToDictionaryAsync(r => r.Id);
        var types = await db.TalkTypes().AsNoTracking().Where(r => r.EventId == @event.Id).ToDictionaryAsync(r => r.Id);
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.EventId == @event.Id).Include(s => s.Talks).ThenInclude(t => t.Speakers).ThenInclude(s => s.Speaker).Include(s => s.Chairs).ThenInclude(c => c.Speaker).AsSplitQuery().ToListAsync();
        var entries = sessions.Where(s => Has(Part.Unscheduled) || s.Starts is not null).SelectMany(s => s.Talks.Count == 0
            ? [(object)new
            {
                Guid = s.ExternalId, Title = Text(s.Title), s.Day, StartsAt = s.StartsAt(@event.TimeZone), s.DurationMinutes, s.Kind, s.Status,
                Room = s.RoomId is { } room ? Name(rooms[room].Name) : null, Track = s.TrackId is { } track ? Name(tracks[track].Name) : null,
            }]
            : s.Talks.OrderBy(t => t.Position).Select(t =>
            {
                var own = t.Languages.Count > 0 ? t.Languages[0].Split('-')[0] : null;
                var isItself = s.Talks.Count == 1 && s.Chairs.Count == 0 && s.Title.Equals(t.Title);
                return (object)new
                {
                    Guid = t.ExternalId, Title = Text(t.Title, own), Subtitle = Text(t.Subtitle, own), Abstract = Text(t.Abstract, own), s.Day, StartsAt = s.StartOf(t, @event.TimeZone), t.DurationMinutes, t.Kind,
                    Type = t.TypeId is { } type ? Name(types[type].Name) : null, t.Languages, t.DoNotRecord, Links = t.Links.Select(l => $"{l.Title} {new Uri(l.Url).AbsoluteUri}"), Board = Has(Part.Boards) ? t.Board : null,
                    ForeignId = Has(Part.ForeignIds) ? t.ForeignId : null,
                    IsCancelled = t.Status == ProgrammeStatus.Cancelled || s.Status == ProgrammeStatus.Cancelled,
                    Room = s.RoomId is { } room ? Name(rooms[room].Name) : null, Track = s.TrackId is { } track ? Name(tracks[track].Name) : null,
                    Session = isItself ? null : new { s.ExternalId, Title = Text(s.Title), Chairs = s.Chairs.OrderBy(c => c.Position).Select(c => c.Speaker!.Name.Native), Kind = Has(Part.Frames) ? s.Kind.ToString() : "", Times = Has(Part.Frames) ? $"{s.StartsAt(@event.TimeZone):O} {s.DurationMinutes}" : "" },
                    Speakers = t.Speakers.OrderBy(p => p.Position).Select(p => new
                    {
                        p.Speaker!.Name.Native, p.Speaker.Name.LatinIfDifferent,
                        Affiliation = Has(Part.People) ? p.Speaker.Affiliation : "", Country = Has(Part.People) ? p.Speaker.Country : "", Role = Has(Part.People) ? p.Role : null,
                        Biography = Has(Part.Biographies) ? Text(p.Speaker.Biography) : null,
                    }),
                };
            })).Select(e => JsonSerializer.Serialize(e, Json)).Order(StringComparer.Ordinal).ToList();
        return string.Join('\n',
        [
            .. entries,
            .. Has(Part.Places) ? rooms.Values.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => JsonSerializer.Serialize(new { Text = Name(r.Name), r.Capacity, r.Equipment })) : [],
            .. Has(Part.Places) ? tracks.Values.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal).Select(t => JsonSerializer.Serialize(new { Text = Name(t.Name), Colour = Has(Part.Colours) ? t.Colour : "" })) : [],
            .. Has(Part.Types) ? types.Values.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal).Select(t => JsonSerializer.Serialize(new { Text = Name(t.Name), t.Kind, t.DurationMinutes })) : [],
        ]);
    });

    /// <summary>Everything that is stored of a programme, ids included, without how often it was saved.</summary>
    public static Task<string> StoredAsync(this Slice slice, string code) => slice.DbAsync(async db =>
    {
        var id = await db.Events().Where(e => e.Code == code).Select(e => e.Id).SingleAsync();
        var snapshot = await TakeAsync(db, id);
        return JsonSerializer.Serialize(snapshot, Json);
    });

    private static object All(Talk t) => new
    {
        t.Id, t.SessionId, t.Position, t.ExternalId, t.ForeignId, t.Slug, Title = t.Title.All, Subtitle = t.Subtitle.All, Abstract = t.Abstract.All, t.Kind, t.TypeId, t.Board, t.Pins, t.Languages, Starts = $"{t.Starts}",
        t.DurationMinutes, t.DoNotRecord, t.Status, t.Links, Files = t.Files.OrderBy(f => f.Position).ThenBy(f => f.Id), Speakers = t.Speakers.OrderBy(p => p.Position).Select(p => new { p.SpeakerId, p.Position, p.Role }),
    };

    private static async Task<object> TakeAsync(EventsHubDb db, Guid id) => new
    {
        Waiting = (await db.Talks().AsNoTracking().Where(t => t.EventId == id && t.SessionId == null).Include(t => t.Speakers).Include(t => t.Files).AsSplitQuery().OrderBy(t => t.Id).ToListAsync()).Select(All),
        Rooms = await db.Rooms().AsNoTracking().Where(r => r.EventId == id).OrderBy(r => r.Id).ToListAsync(),
        Tracks = await db.Tracks().AsNoTracking().Where(r => r.EventId == id).OrderBy(r => r.Id).ToListAsync(),
        Types = await db.TalkTypes().AsNoTracking().Where(r => r.EventId == id).OrderBy(r => r.Id).ToListAsync(),
        Speakers = (await db.Speakers().AsNoTracking().Where(r => r.EventId == id).OrderBy(r => r.Id).ToListAsync()).Select(s => new { s.Id, s.Name, s.Affiliation, s.Country, s.ForeignId, s.Slug, Biography = s.Biography.All }),
        Sessions = (await db.Sessions().AsNoTracking().Where(r => r.EventId == id).Include(s => s.Talks).ThenInclude(t => t.Speakers).Include(s => s.Talks).ThenInclude(t => t.Files).Include(s => s.Chairs).AsSplitQuery().OrderBy(r => r.Id).ToListAsync())
            .Select(s => new
            {
                s.Id, s.Day, Starts = $"{s.Starts}", s.DurationMinutes, s.RoomId, s.TrackId, s.Kind, Title = s.Title.All, Chairs = s.ChairIds, s.Status, s.ExpectedAttendance, s.Pins, s.ExternalId,
                Talks = s.Talks.OrderBy(t => t.Id).Select(All),
            }),
    };
}
