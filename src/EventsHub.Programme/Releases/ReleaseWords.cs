using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using NodaTime;

namespace EventsHub.Programme.Releases;

/// <summary>Describes the differences between two versions of a programme in the current language.</summary>
internal sealed class ReleaseWords(Texts texts)
{
    public IReadOnlyList<ReleaseDay> Between(ProgrammeContent before, ProgrammeContent after)
    {
        var comparison = ProgrammeComparison.Of(before, after);
        var changes = comparison.Added.Where(IsShown).Select(e => (e.Place, Change: Whole(ReleaseChangeKind.Added, e, after)))
            .Concat(comparison.Removed.Where(IsShown).Select(e => (e.Place, Change: Whole(ReleaseChangeKind.Removed, e, after) with { Slug = null, SessionId = null })))
            .Concat(comparison.Entries.Where(c => IsShown(c.Is)).Select(c => (c.Is.Place, Change: Of(c, after)!)).Where(c => c.Change is not null))
            .OrderBy(c => c.Place.Day).ThenBy(c => c.Place.Starts ?? LocalDateTime.MaxIsoValue).ThenBy(c => c.Change.Title, StringComparer.CurrentCulture);
        var days = changes.GroupBy(c => c.Place.Day).Select(day => new ReleaseDay(day.Key, [.. day.Select(c => c.Change)]));
        List<ReleaseChange> everywhere = [.. comparison.Rooms.Select(r => new ReleaseChange(
            ReleaseChangeKind.Changed, after.Text(r.Is), null, null, null, texts["{0} → {1}", after.Text(r.Was), after.Text(r.Is)], [texts["The room has another name."]]))];
        if (comparison.Zones is var (was, @is))
        {
            everywhere.Insert(0, new(ReleaseChangeKind.Changed, texts["Time zone"], null, null, null, texts["{0} → {1}", was, @is], [texts["Clock times are as before, in another time zone."]]));
        }

        return everywhere.Count == 0 ? [.. days] : [new(null, everywhere), .. days];
    }

    // When a session consists of one talk, only the talk is listed.
    private static bool IsShown(Entry entry) => entry.IsTalk || !entry.Session.IsSingleTalk;

    private ReleaseChange Whole(ReleaseChangeKind kind, Entry entry, ProgrammeContent programme) => new(
        kind, programme.Text(entry.Title), entry.Talk?.Slug, entry.Session.Session.ExternalId, null, InWords(entry.Place, programme, withDay: false),
        entry.IsTalk && !entry.Session.IsSingleTalk ? [texts["In “{0}”", programme.Text(entry.Session.Session.Title)]] : []);

    private ReleaseChange? Of(EntryChange change, ProgrammeContent programme)
    {
        // A change that affects the whole session is listed for the session only.
        var follows = change.FollowsSession && !change.Is.Session.IsSingleTalk;
        var moved = follows ? null : change.MovedFrom;
        var status = follows ? null : change.Status;
        List<string> details = [.. change.Parts.Select(part => InWords(part, change, programme))];
        if (moved is null && status is null && details.Count == 0)
        {
            return null;
        }

        var withDay = moved is not null && moved.Day != change.Is.Place.Day;
        return new(
            status switch
            {
                ProgrammeStatus.Cancelled => ReleaseChangeKind.Cancelled,
                ProgrammeStatus.Planned => ReleaseChangeKind.Reinstated,
                _ => moved is null ? ReleaseChangeKind.Changed : ReleaseChangeKind.Moved,
            },
            programme.Text(change.Is.Title), change.Is.Talk?.Slug, change.Is.Session.Session.ExternalId,
            moved is null ? null : InWords(moved, programme, withDay), InWords(change.Is.Place, programme, withDay), details);
    }

    /// <summary>Day, time and room: "Monday 24 June, 09:00, Auditorium".</summary>
    public string InWords(PlaceThen place, ProgrammeContent programme, bool withDay)
    {
        List<string> parts = withDay ? [Dates.Day(place.Day)] : [];
        parts.Add(place.Starts is { } clock ? Dates.Time(clock) : texts["Not scheduled"]);
        if (place.Room is { } room)
        {
            parts.Add(programme.Text(room));
        }

        return string.Join(Languages.Current == "ar" ? "، " : ", ", parts);
    }

    private string InWords(EntryPart part, EntryChange change, ProgrammeContent programme) => part switch
    {
        EntryPart.Title => Differs(texts["Title"], change.Was.Title, change.Is.Title, programme),
        EntryPart.Subtitle => Differs(texts["Subtitle"], change.Was.Talk!.Subtitle, change.Is.Talk!.Subtitle, programme),
        EntryPart.Abstract => texts["Abstract"],
        EntryPart.Speakers => texts["Speakers"],
        EntryPart.Length => texts["{0} min → {1} min", change.Was.Place.DurationMinutes, change.Is.Place.DurationMinutes],
        EntryPart.Track => texts["Track"],
        EntryPart.Kind => texts["Type"],
        EntryPart.Languages => texts["Language"],
        EntryPart.Chair => texts["Chair"],
        EntryPart.Board => texts["Poster board"],
        EntryPart.Recording => texts["Recording"],
        EntryPart.Links => texts["Links"],
        EntryPart.Files => texts["Attached files"],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private string Differs(string what, LocalizedText was, LocalizedText @is, ProgrammeContent programme)
    {
        var (from, to) = (programme.Text(was), programme.Text(@is));
        return from == to || from.Length == 0 ? what : texts["{0}: “{1}” → “{2}”", what, from, to];
    }
}
