using System.Collections.Concurrent;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>A loaded release with lookups and derived data, which are computed once and shared by all requests.</summary>
internal sealed class ReleasedProgramme
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string What, string Language), Lazy<object>> _made = new();

    private readonly Dictionary<string, (SessionContent Session, TalkContent Talk)> _talks;
    private readonly Dictionary<Guid, SessionContent> _sessions;
    private readonly Lazy<Dictionary<Guid, string>> _searchKeys;

    private ReleasedProgramme(ProgrammeContent content, ProgrammeSnapshot snapshot)
    {
        (Content, Snapshot) = (content, snapshot);
        Speakers = [.. snapshot.Speakers.Select(s => s.ToSpeaker(content.Event.Id))];
        _talks = content.Sessions.SelectMany(s => s.Talks, (session, talk) => (session, talk)).ToDictionary(t => t.talk.Slug);
        _sessions = content.Sessions.ToDictionary(s => s.Session.ExternalId);
        _searchKeys = new(() => content.Sessions.ToDictionary(s => s.Session.ExternalId, SearchKey));
    }

    public ProgrammeContent Content { get; }

    public ProgrammeSnapshot Snapshot { get; }

    public IReadOnlyList<Speaker> Speakers { get; }

    public ReleaseHead Head => Content.Release!;

    /// <summary>The event as it is now, with the time zone of the release.</summary>
    public HostedEvent Event => Content.Event;

    public static ReleasedProgramme Of(HostedEvent @event, ReleaseHead release, ProgrammeSnapshot snapshot) => new(ProgrammeContent.Of(@event, snapshot, release), snapshot);

    /// <summary>A talk by its slug, with its session; null when there is none.</summary>
    public (SessionContent Session, TalkContent Talk)? Talk(string slug) => _talks.TryGetValue(slug, out var talk) ? talk : null;

    public SessionContent? Session(Guid externalId) => _sessions.GetValueOrDefault(externalId);

    /// <summary>Folded text that searches look through: titles, abstracts, speakers, chair, room and track in all languages.</summary>
    public string SearchKeyOf(Guid externalId) => _searchKeys.Value[externalId];

    /// <summary>Derived data in the current language, cached for ever under the name <paramref name="what"/>. The name must never contain user input,
    /// or the cache could grow without limit.</summary>
    public T Made<T>(string what, Func<T> make) where T : notnull =>
        (T)_made.GetOrAdd((what, Languages.Current), _ => new(() => make())).Value;

    private string SearchKey(SessionContent content) => SearchText.Fold(
    [
        .. content.Session.Title.All.Values, .. content.Chairs.SelectMany(c => new[] { c.Name.Native, c.Name.LatinIfDifferent }),
        .. Content.Room(content.Session.RoomId)?.Name.All.Values ?? [], .. Content.Track(content.Session.TrackId)?.Name.All.Values ?? [],
        .. content.Talks.SelectMany(t => t.Title.All.Values.Concat(t.Subtitle.All.Values).Concat(t.Abstract!.All.Values)),
        .. content.Talks.SelectMany(t => t.Speakers).SelectMany(p => new[] { p.Name.Native, p.Name.LatinIfDifferent, p.Affiliation }),
    ]);
}
