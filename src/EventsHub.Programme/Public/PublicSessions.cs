using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Public;

/// <summary>The sessions of a release as visitors see them, in the current language.</summary>
internal sealed class PublicSessions
{
    private readonly ReleasedProgramme _released;
    private readonly ReleaseWords _words;
    private readonly Texts _texts;

    private PublicSessions(ReleasedProgramme released, Texts texts)
    {
        (_released, _texts, _words) = (released, texts, new(texts));
        var views = released.Content.SessionViews();
        All = [.. released.Content.Sessions.Zip(views, (content, view) => With(content, view)).Where(s => s.StartsAt is not null)];
        Days = [.. All.Select(s => s.Day).Distinct().Order()];
        var rooms = All.Select(s => s.Room?.Id).ToHashSet();
        var tracks = All.Select(s => s.Track?.Id).ToHashSet();
        Rooms = [.. released.Content.RoomViews().Where(r => rooms.Contains(r.Id))];
        Tracks = [.. released.Content.TrackViews().Where(t => tracks.Contains(t.Id))];
        Types = [.. released.Content.Sessions.SelectMany(TypesOf).Distinct().Select(t => new TypeView(t, NameOf(t))).OrderBy(t => t.Name, StringComparer.CurrentCulture)];
        Languages = [.. All.SelectMany(s => s.Talks).SelectMany(t => t.Languages).Distinct().Order(StringComparer.Ordinal)];
        Ghosts = [.. released.Content.Sessions.SelectMany(GhostsOf).OrderBy(g => g.StartsAt)];
        ByDay = All.ToLookup(s => s.Day);
    }

    /// <summary>Sessions that have a time, in order.</summary>
    public IReadOnlyList<SessionView> All { get; }

    public ILookup<DateOnly, SessionView> ByDay { get; }

    public IReadOnlyList<DateOnly> Days { get; }

    public IReadOnlyList<RoomView> Rooms { get; }

    public IReadOnlyList<TrackView> Tracks { get; }

    public IReadOnlyList<TypeView> Types { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>Places from which this release moved sessions.</summary>
    public IReadOnlyList<GhostView> Ghosts { get; }

    public static PublicSessions Of(ReleasedProgramme released, Texts texts) => released.Made("sessions", () => new PublicSessions(released, texts));

    /// <summary>Codes of talk types and kinds by which visitors can filter this session.</summary>
    public IEnumerable<string> TypesOf(SessionContent content) =>
        content.Talks.Count == 0 ? [CodeOf(content.Session.Kind)] : content.Talks.Select(TypeOf).Append(content.IsSingleTalk ? TypeOf(content.Talks[0]) : CodeOf(content.Session.Kind)).Distinct();

    public ChangeView? Change(ReleaseMark? mark) => mark is null ? null : new(
        mark.AddedIn, mark.ChangedIn, mark.MovedIn, mark.MovedFrom is null ? null : _words.InWords(mark.MovedFrom, _released.Content, withDay: true), mark.CancelledIn);

    public TalkView With(TalkContent talk, TalkView view) => view with
    {
        FavouriteId = FavouriteLink.FavouriteIdOf(talk.ExternalId),
        Type = NameOf(TypeOf(talk)),
        Board = talk.Board,
        Change = Change(talk.Mark),
    };

    private SessionView With(SessionContent content, SessionView view) => view with
    {
        FavouriteId = FavouriteLink.FavouriteIdOf(content.IsSingleTalk ? content.Talks[0].ExternalId : content.Session.ExternalId),
        Change = Change(content.IsSingleTalk ? content.Talks[0].Mark : content.Mark),
        Talks = [.. content.Talks.Zip(view.Talks, (talk, shown) => With(talk, shown))],
    };

    private IEnumerable<GhostView> GhostsOf(SessionContent content)
    {
        if (content.Mark is { MovedIn: { } release, MovedFrom: { Starts: { } clock } from } && release == _released.Head.Number && content.StartsAt is not null)
        {
            var session = content.Session;
            var start = EventTime.ToUtc(clock, _released.Event.TimeZone);
            var place = new Entry(content, null, _released.Content).Place;
            yield return new(
                session.ExternalId, _released.Content.Text(session.Title), from.Day, start, start.AddMinutes(from.DurationMinutes),
                Rooms.FirstOrDefault(r => r.Id == from.RoomId), release, _words.InWords(place, _released.Content, withDay: place.Day != from.Day));
        }
    }

    private string TypeOf(TalkContent talk) => _released.Content.TalkType(talk.TypeId)?.Code ?? CodeOf(talk.Kind);

    private string NameOf(string code) => _released.Content.TalkTypes.FirstOrDefault(t => t.Code == code) is { } type
        ? _released.Content.Text(type.Name) : ProgrammeWords.Of(Enum.Parse<SessionKind>(code, ignoreCase: true), _texts);

    private static string CodeOf(SessionKind kind) => kind.ToString().ToLowerInvariant();
}
