using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>Compares two versions of a programme. Sessions and talks are matched by their external ids.</summary>
internal sealed class ProgrammeComparison
{
    private ProgrammeComparison()
    {
    }

    public required IReadOnlyList<EntryChange> Entries { get; init; }

    public required IReadOnlyList<Entry> Added { get; init; }

    public required IReadOnlyList<Entry> Removed { get; init; }

    public required IReadOnlyList<(LocalizedText Was, LocalizedText Is)> Rooms { get; init; }

    /// <summary>The time zones of both versions (IANA names); null when they have the same.</summary>
    public required (string Was, string Is)? Zones { get; init; }

    public static ProgrammeComparison Of(ProgrammeContent before, ProgrammeContent after)
    {
        var was = EntriesOf(before).ToDictionary(e => (e.IsTalk, e.Id));
        var @is = EntriesOf(after).ToDictionary(e => (e.IsTalk, e.Id));
        var rooms = before.Rooms.ToDictionary(r => r.Id, r => r.Name);
        return new()
        {
            Entries = [.. @is.Where(e => was.ContainsKey(e.Key)).Select(e => Change(was[e.Key], e.Value)).OfType<EntryChange>()],
            Added = [.. @is.Where(e => !was.ContainsKey(e.Key)).Select(e => e.Value)],
            Removed = [.. was.Where(e => !@is.ContainsKey(e.Key)).Select(e => e.Value)],
            Zones = before.Event.TimeZone == after.Event.TimeZone ? null : (before.Event.TimeZone, after.Event.TimeZone),
            Rooms = [.. after.Rooms.Where(r => rooms.TryGetValue(r.Id, out var name) && !name.Equals(r.Name)).Select(r => (rooms[r.Id], r.Name))],
        };
    }

    private static IEnumerable<Entry> EntriesOf(ProgrammeContent programme) =>
        programme.Sessions.SelectMany(s => s.Talks.Select(t => new Entry(s, t, programme)).Prepend(new Entry(s, null, programme)));

    private static EntryChange? Change(Entry was, Entry @is)
    {
        var (from, to) = (was.Place, @is.Place);
        var change = new EntryChange(was, @is, from.IsElsewhere(to) ? from : null, was.Status == @is.Status ? null : @is.Status, [.. Parts(was, @is)])
        {
            FollowsSession = @is.IsTalk && was.Session.Session.Id == @is.Session.Session.Id && was.Offset == @is.Offset && was.Talk!.Status == @is.Talk!.Status,
        };
        return change is { MovedFrom: null, Status: null, Parts.Count: 0 } ? null : change;
    }

    private static IEnumerable<EntryPart> Parts(Entry was, Entry @is)
    {
        (EntryPart Part, bool IsSame)[] parts =
        [
            (EntryPart.Title, was.Title.Equals(@is.Title)),
            (EntryPart.Length, was.Place.DurationMinutes == @is.Place.DurationMinutes),
            // When a session consists of one talk, a change of track is reported for the talk.
            (EntryPart.Track, !@is.IsTalk || !@is.Session.IsSingleTalk || was.Session.Session.TrackId == @is.Session.Session.TrackId),
            .. was.Talk is { } a && @is.Talk is { } b ? TalkParts(a, b) : SessionParts(was.Session, @is.Session),
        ];
        return parts.Where(p => !p.IsSame).Select(p => p.Part).Order();
    }

    private static (EntryPart Part, bool IsSame)[] SessionParts(SessionContent was, SessionContent @is) =>
    [
        (EntryPart.Kind, was.Session.Kind == @is.Session.Kind),
        (EntryPart.Track, was.Session.TrackId == @is.Session.TrackId),
        (EntryPart.Chair, was.ChairNames == @is.ChairNames),
    ];

    private static (EntryPart Part, bool IsSame)[] TalkParts(TalkContent was, TalkContent @is) =>
    [
        (EntryPart.Subtitle, was.Subtitle.Equals(@is.Subtitle)),
        (EntryPart.Abstract, Equals(was.Abstract, @is.Abstract)),
        (EntryPart.Kind, (was.Kind, was.TypeId) == (@is.Kind, @is.TypeId)),
        (EntryPart.Board, was.Board == @is.Board),
        (EntryPart.Languages, was.Languages.SequenceEqual(@is.Languages)),
        (EntryPart.Recording, was.DoNotRecord == @is.DoNotRecord),
        (EntryPart.Links, (was.Links ?? []).SequenceEqual(@is.Links ?? [])),
        (EntryPart.Files, (was.Files ?? []).Select(f => (f.Name, f.ContentId)).SequenceEqual((@is.Files ?? []).Select(f => (f.Name, f.ContentId)))),
        (EntryPart.Speakers, was.Speakers.Select(s => (s.SpeakerId, s.Name, s.Affiliation, s.Role)).SequenceEqual(@is.Speakers.Select(s => (s.SpeakerId, s.Name, s.Affiliation, s.Role)))),
    ];
}
