using EventsHub.Conference.Contracts;
using EventsHub.Documents.Programmes;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Prints;

/// <summary>Converts a programme to the content of the booklet and the door signs, in the current language.</summary>
/// <param name="programme">The draft or a release.</param>
/// <param name="logo">Logo of the event (PNG, JPEG or SVG); null for none.</param>
/// <param name="address">URL of the event's public page.</param>
/// <param name="texts">Translations.</param>
internal sealed class BookletContent(ProgrammeContent programme, byte[]? logo, string address, Texts texts)
{
    private const int MinutesOfDay = 24 * 60;

    private IEnumerable<IGrouping<DateOnly, SessionContent>> Days =>
        programme.Sessions.Where(s => s.StartsAt is not null).GroupBy(s => s.Session.Day).OrderBy(d => d.Key);

    public Booklet Booklet()
    {
        var @event = programme.Event;
        string[] place = [programme.Text(@event.Venue.Name), @event.Venue.City];
        string[] datesAndPlace = [Dates.Range(@event.StartsOn, @event.EndsOn), .. place.Where(p => p.Length > 0)];
        List<string> rooms = [.. programme.Rooms.Select(r => programme.Text(r.Name)).Distinct()];
        return new(
            programme.Text(@event.Name), OrNull(programme.Text(@event.Tagline)), string.Join(" · ", datesAndPlace), Languages.Current, @event.AccentColour,
            [.. Days.Select(day => new BookletDay(Dates.Day(day.Key), [.. day.Select(Session)]) { Rooms = rooms })],
            new(texts["Contents"], texts["Programme at a glance"], texts["Sessions and talks"], texts["Speakers"], $"{texts["Chair"]}:", "{0}")
            {
                Continued = texts["continued"],
                Cover = texts["Cover"],
                NoRoom = texts["No room"],
            })
        {
            Logo = logo,
            Address = programme.Release is null ? null : new Uri($"{address}/programme"),
            Edition = programme.Release is { } release
                ? texts["Version {0} of {1}", release.Version, Dates.Long(DateOnly.FromDateTime(Dates.Local(release.ReleasedAt, @event.TimeZone)))].Value : texts["Draft, not for the public"].Value,
        };
    }

    /// <summary>A sign for each room and each day on which it is used, sorted by room.</summary>
    public DoorSigns Signs()
    {
        var signs =
            from room in programme.Rooms
            from day in Days
            let sessions = day.Where(s => s.Session.RoomId == room.Id || s.Session.RoomId is null && IsBreak(s.Session)).ToList()
            where sessions.Exists(s => s.Session.RoomId == room.Id)
            select new DoorSign(programme.Text(room.Name), Dates.Day(day.Key), [.. sessions.Select(SignEntry)]);
        return new(programme.Text(programme.Event.Name), Languages.Current, programme.Event.AccentColour, [.. signs], texts["Sheet {0} of {1}"]) { Logo = logo };
    }

    private DoorSignEntry SignEntry(SessionContent content)
    {
        var session = content.Session;
        var people = content.IsSingleTalk ? string.Join(", ", content.Talks[0].Speakers.Select(s => s.Name.Native)) : content.ChairNames is { } chair ? $"{texts["Chair"]}: {chair}" : "";
        return new(
            Time(content.StartsAt), Time(content.EndsAt), programme.Text(session.Title), OrNull(people), programme.Track(session.TrackId)?.Colour,
            content.IsSingleTalk ? [] : [.. content.Talks.Select(t => new DoorSignTalk(
                t.StartsAt is null ? null : Time(t.StartsAt), programme.Text(t.Title), OrNull(string.Join(", ", t.Speakers.Select(s => s.Name.Native))), StateOf(t, content)))])
        {
            IsBreak = IsBreak(session),
            State = StateOf(content),
            Language = LanguageOf(session.Title),
        };
    }

    private BookletSession Session(SessionContent content)
    {
        var session = content.Session;
        var track = programme.Track(session.TrackId);
        return new(
            session.ExternalId.ToString("N"), $"{Time(content.StartsAt)}–{Time(content.EndsAt)}", RoomName(session.RoomId),
            track is null ? null : programme.Text(track.Name), track?.Colour, programme.Text(session.Title),
            session.Kind is SessionKind.Parallel ? null : ProgrammeWords.Of(session.Kind, texts), content.ChairNames, [.. content.Talks.Select(t => Talk(content, t))])
        {
            Span = SpanOf(content),
            IsBreak = IsBreak(session),
            IsSingleTalk = content.IsSingleTalk,
            State = StateOf(content),
            TalksInWords = texts.Count(content.Talks.Count, "{0} talk", "{0} talks"),
        };
    }

    private BookletTalk Talk(SessionContent content, TalkContent talk)
    {
        string?[] notes =
        [
            talk.Languages.Count > 0 && !talk.Languages.SequenceEqual([Languages.Current]) ? texts["Held in {0}", string.Join(", ", talk.Languages.Select(NameOf))].Value : null,
            talk.DoNotRecord ? texts["Not to be recorded"].Value : null,
        ];
        return new(
            $"t{talk.ExternalId:N}", content.IsSingleTalk || talk.StartsAt is null ? null : Time(talk.StartsAt), programme.Text(talk.Title),
            [.. talk.Speakers.Select(s => new BookletSpeaker(s.Name.Native, s.Name.LatinIfDifferent, OrNull(s.Affiliation), s.Name.SortKey) { Role = s.Role })],
            talk.Abstract is null ? null : OrNull(programme.Text(talk.Abstract)), LanguageOf(talk.Title),
            OrNull(string.Join(" · ", notes.Where(n => n is not null))))
        {
            Subtitle = OrNull(programme.Text(talk.Subtitle)),
            Board = talk.Board is null ? null : content.IsSingleTalk ? texts["Board {0}", talk.Board].Value : talk.Board,
            State = content.IsSingleTalk ? null : StateOf(talk, content),
            Links = [.. (talk.Links ?? []).Where(l => Uri.TryCreate(l.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                .Select(l => new BookletLink(l.Title.Length > 0 ? l.Title : l.Url, new Uri(l.Url)))],
        };
    }

    private BookletState? StateOf(SessionContent content) =>
        content.Session.Status == ProgrammeStatus.Cancelled || content.IsSingleTalk && content.Talks[0].Status == ProgrammeStatus.Cancelled ? new(texts["Cancelled"], true)
        : Moved(content.Mark) ?? (content.IsSingleTalk ? Moved(content.Talks[0].Mark) : null);

    // A talk that moved together with its session is not marked; the session is.
    private BookletState? StateOf(TalkContent talk, SessionContent session) =>
        talk.Status == ProgrammeStatus.Cancelled ? new(texts["Cancelled"], true) : session.Mark?.MovedIn == talk.Mark?.MovedIn ? null : Moved(talk.Mark);

    private BookletState? Moved(ReleaseMark? mark)
    {
        if (mark?.MovedFrom is not { } from)
        {
            return null;
        }

        string?[] parts = [Dates.Day(from.Day), from.Starts is { } clock ? Dates.Time(clock) : null, from.Room is null ? null : programme.Text(from.Room)];
        return new(texts["Moved from {0}", string.Join(", ", parts.Where(p => p is not null))], false);
    }

    /// <summary>Measured in local time, so that the timetable of a day with a clock change matches the clocks.</summary>
    private BookletSpan SpanOf(SessionContent content)
    {
        var session = content.Session;
        var midnight = session.Day.ToDateTime(TimeOnly.MinValue);
        var from = (int)(Local(content.StartsAt) - midnight).TotalMinutes;
        var to = (int)(Local(content.EndsAt) - midnight).TotalMinutes;
        // A repeated hour, or a session that an import put on a distant date, must not break the timetable.
        return from is < 0 or > 2 * MinutesOfDay ? new(Math.Clamp(from, 0, MinutesOfDay), Math.Clamp(from, 0, MinutesOfDay) + session.DurationMinutes) : new(from, Math.Max(to, from + 1));
    }

    private static bool IsBreak(Session session) => session.Kind is SessionKind.Break or SessionKind.Social;

    private string? RoomName(Guid? id) => programme.Room(id) is { } room ? programme.Text(room.Name) : null;

    private string? LanguageOf(LocalizedText text) => text.All.FirstOrDefault(t => t.Value == programme.Text(text)).Key;

    private static string NameOf(string language) => Languages.IsKnown(language) ? Languages.NativeName(language) : language;

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private DateTime Local(DateTime? utc) => Dates.Local(utc!.Value, programme.Event.TimeZone);

    private string Time(DateTime? utc) => Dates.Time(utc!.Value, programme.Event.TimeZone);
}
