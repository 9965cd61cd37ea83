using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using NodaTime;

namespace EventsHub.Programme.Feeds.Calendars;

/// <summary>Writes the programme as iCalendar (RFC 5545). Each entry keeps its UID, and its SEQUENCE rises with every release that changes it, so that
/// calendar programs update the entry instead of adding another. Entries of a draft are tentative.</summary>
/// <param name="programme">The draft or a release.</param>
/// <param name="history">Dates of the releases, and entries that were removed by them.</param>
/// <param name="address">URL of the event's public page.</param>
/// <param name="now">Time stamp of entries in a draft (UTC).</param>
/// <param name="texts">Translations.</param>
internal sealed class CalendarWriter(ProgrammeContent programme, ReleaseHistory history, string address, DateTime now, Texts texts)
{
    private const string RefreshInterval = "PT1H";

    private readonly CalendarFile _file = new("Programme", CalendarFile.Publish);
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[programme.Event.TimeZone];

    /// <summary>The calendar: one entry per session with its talks in the description; for a speaker or favourites, one entry per talk.</summary>
    public byte[] Programme(CalendarSelection? selection = null)
    {
        var chosen = selection ?? new();
        var marks = chosen.Ids is null ? null : FavouriteLink.Read(chosen.Ids);
        Begin(NameOf(chosen));
        foreach (var content in programme.Sessions.Where(s => s.StartsAt is not null))
        {
            if (IsChosen(chosen, content) && (marks is null && string.IsNullOrEmpty(chosen.Speaker) || marks?.Contains(FavouriteLink.FavouriteIdOf(content.Session.ExternalId)) == true))
            {
                WriteSession(content);
                continue;
            }

            foreach (var talk in content.Talks.Where(t => t.StartsAt is not null && IsChosen(chosen, content)
                && (t.Speakers.Any(p => p.Slug == chosen.Speaker) || marks?.Contains(FavouriteLink.FavouriteIdOf(t.ExternalId)) == true)))
            {
                WriteTalk(content.Session, talk);
            }
        }

        foreach (var removed in Removed().Where(r => chosen.IsEverything || marks?.Contains(FavouriteLink.FavouriteIdOf(r.Id)) == true))
        {
            WriteRemoved(removed);
        }

        return _file.End();
    }

    public byte[] Talk(SessionContent content, TalkContent talk)
    {
        Begin(programme.Text(programme.Event.Name));
        if (talk.StartsAt is not null)
        {
            WriteTalk(content.Session, talk);
        }

        return _file.End();
    }

    private bool IsChosen(CalendarSelection selection, SessionContent content) =>
        (string.IsNullOrEmpty(selection.Room) || programme.Room(content.Session.RoomId)?.Code == selection.Room)
        && (string.IsNullOrEmpty(selection.Track) || programme.Track(content.Session.TrackId)?.Code == selection.Track);

    private string NameOf(CalendarSelection selection)
    {
        var room = programme.Rooms.FirstOrDefault(r => r.Code == selection.Room);
        var track = programme.Tracks.FirstOrDefault(t => t.Code == selection.Track);
        var speaker = programme.Sessions.SelectMany(s => s.Talks).SelectMany(t => t.Speakers).FirstOrDefault(p => p.Slug == selection.Speaker);
        string?[] names = [programme.Text(programme.Event.Name), room is null ? null : programme.Text(room.Name), track is null ? null : programme.Text(track.Name), speaker?.Name.Native];
        return string.Join(" · ", names.Where(n => !string.IsNullOrEmpty(n)));
    }

    /// <summary>Removed entries that calendars may still contain. A session that consisted of one talk had a single entry, that of the talk.</summary>
    private IEnumerable<RemovedEntry> Removed()
    {
        var talks = history.Removed.Where(r => r.Slug is not null).ToLookup(r => (r.Title, r.Place));
        return history.Removed
            .Where(r => r.Slug is null && r.Place.Starts is not null)
            .Select(session => talks[(session.Title, session.Place)].FirstOrDefault() ?? session)
            .DistinctBy(r => r.Id);
    }

    private void WriteSession(SessionContent content)
    {
        if (content.IsSingleTalk)
        {
            WriteTalk(content.Session, content.Talks[0]);
            return;
        }

        var session = content.Session;
        var lines = new List<string>();
        if (content.ChairNames is { } chair)
        {
            lines.Add($"{texts["Chair"]}: {chair}");
        }

        lines.AddRange(content.Talks.Select(t =>
            $"{(t.StartsAt is { } start ? Dates.Time(start, programme.Event.TimeZone) + " " : "")}{Title(t.Status, programme.Text(t.Title))}{Names(t)}"));
        Write(
            session.ExternalId, content.Mark, session, content.StartsAt!.Value, session.DurationMinutes, programme.Text(session.Title), session.Status,
            string.Join('\n', lines), $"{address}/programme?day={session.Day:yyyy-MM-dd}#{session.ExternalId}");
    }

    private void WriteTalk(Session session, TalkContent talk)
    {
        var status = session.Status == ProgrammeStatus.Cancelled ? session.Status : talk.Status;
        string[] parts = [string.Join(", ", talk.Speakers.Select(s => s.Written)), talk.Abstract is null ? "" : programme.Text(talk.Abstract)];
        Write(
            talk.ExternalId, talk.Mark, session, talk.StartsAt!.Value, talk.DurationMinutes, programme.Text(talk.Title), status,
            string.Join("\n\n", parts.Where(p => p.Length > 0)), $"{address}/programme/{talk.Slug}");
    }

    private void Write(Guid id, ReleaseMark? mark, Session session, DateTime startsAt, int minutes, string title, ProgrammeStatus status, string description, string url)
    {
        var isCancelled = status == ProgrammeStatus.Cancelled;
        BeginEntry(id, mark?.Sequence ?? 0, isCancelled ? "CANCELLED" : programme.Release is null ? "TENTATIVE" : "CONFIRMED", mark?.ChangedIn);
        _file.Local("DTSTART", startsAt, _zone);
        _file.Local("DTEND", startsAt.AddMinutes(minutes), _zone);
        _file.Text("SUMMARY", Title(status, title));
        _file.Text("LOCATION", Location(programme.Room(session.RoomId)?.Name));
        _file.Text("DESCRIPTION", description);
        _file.Raw("URL", new Uri(url).AbsoluteUri);
        _file.Texts("CATEGORIES", programme.Track(session.TrackId) is { } track ? [programme.Text(track.Name)] : []);
        _file.EndEntry();
    }

    private void WriteRemoved(RemovedEntry removed)
    {
        BeginEntry(removed.Id, removed.Sequence, "CANCELLED", removed.RemovedIn);
        var startsAt = StartOf(removed);
        _file.Local("DTSTART", startsAt, _zone);
        _file.Local("DTEND", startsAt.AddMinutes(removed.Place.DurationMinutes), _zone);
        _file.Text("SUMMARY", Title(ProgrammeStatus.Cancelled, programme.Text(removed.Title)));
        _file.Text("LOCATION", Location(removed.Place.Room));
        _file.EndEntry();
    }

    private DateTime StartOf(RemovedEntry removed) => EventTime.ToUtc(removed.Place.Starts!.Value, programme.Event.TimeZone);

    private void BeginEntry(Guid id, int sequence, string status, int? changedIn)
    {
        _file.BeginEntry($"{id}@{programme.Event.Code.ToLowerInvariant()}.eventshub", sequence, programme.Release?.ReleasedAt ?? now, status);
        if (changedIn is { } number && history.ReleasedAt.TryGetValue(number, out var changedAt))
        {
            _file.Instant("LAST-MODIFIED", changedAt);
        }
    }

    private string Location(LocalizedText? room)
    {
        var venue = programme.Event.Venue;
        string[] parts = [room is null ? "" : programme.Text(room), programme.Text(venue.Name), .. venue.Address.Split('\n', StringSplitOptions.TrimEntries), venue.City];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private string Title(ProgrammeStatus status, string title) => status == ProgrammeStatus.Cancelled ? $"{texts["Cancelled"]}: {title}" : title;

    private static string Names(TalkContent talk) => talk.Speakers.Count == 0 ? "" : $" ({string.Join(", ", talk.Speakers.Select(s => s.Name.Native))})";

    private void Begin(string name)
    {
        _file.Text("NAME", name);
        _file.Text("X-WR-CALNAME", name);
        _file.Raw("X-WR-TIMEZONE", _zone.Id);
        _file.Raw("REFRESH-INTERVAL;VALUE=DURATION", RefreshInterval);
        _file.Raw("X-PUBLISHED-TTL", RefreshInterval);
        var times = programme.Sessions.Select(s => s.StartsAt).OfType<DateTime>().Concat(history.Removed.Where(r => r.Place.Starts is not null).Select(StartOf))
            .DefaultIfEmpty(programme.Event.StartsOn.ToDateTime(TimeOnly.MinValue)).ToList();
        _file.Zone(_zone, times.Min(), times.Max());
    }
}
