using System.Text;
using EventsHub.Application.Events;
using Event = EventsHub.Domain.Events.Event;
using EventsHub.Domain.Programme;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Writes iCalendar (RFC 5545). An entry keeps its UID for ever, so that calendars move it instead of adding another.</summary>
internal sealed class CalendarWriter(ProgrammeContent programme, string address, Texts texts)
{
    /// <summary>One entry for each session; its talks are listed inside.</summary>
    public byte[] Sessions() => Write(programme.Sessions.Where(s => s.Session.StartsAt is not null).Select(Session));

    /// <summary>One talk.</summary>
    public byte[] Talk(SessionContent content, TalkContent talk) => Write(talk.StartsAt is null ? [] : [Talk(content.Session, talk)]);

    private CalendarEvent Session(SessionContent content)
    {
        if (content.IsItsTalk)
        {
            return Talk(content.Session, content.Talks[0]);
        }

        var session = content.Session;
        var entry = Entry(session.ExternalId, content.Mark, session, session.StartsAt!.Value, session.DurationMinutes, programme.Text(session.Title), session.Status);
        var lines = new List<string>();
        if (session.Chair is { } chair)
        {
            lines.Add($"{texts["Chair"]}: {chair}");
        }

        lines.AddRange(content.Talks.Select(t =>
            $"{(t.StartsAt is { } start ? Dates.Time(Dates.Local(start, programme.Event.TimeZone)) + " " : "")}{Title(t.Status, programme.Text(t.Title))}{Names(t)}"));
        entry.Description = lines.Count > 0 ? string.Join("\n", lines) : null;
        entry.Url = new Uri($"{address}/programme?day={session.Day:yyyy-MM-dd}#{session.ExternalId}");
        return entry;
    }

    private CalendarEvent Talk(Session session, TalkContent talk)
    {
        var status = session.Status == ProgrammeStatus.Cancelled ? session.Status : talk.Status;
        var entry = Entry(talk.ExternalId, talk.Mark, session, talk.StartsAt!.Value, talk.DurationMinutes, programme.Text(talk.Title), status);
        string[] parts = [string.Join(", ", talk.Speakers.Select(s => s.Written)), talk.Abstract is null ? "" : programme.Text(talk.Abstract)];
        entry.Description = string.Join("\n\n", parts.Where(p => p.Length > 0)) is { Length: > 0 } description ? description : null;
        entry.Url = new Uri($"{address}/programme/{talk.Slug}");
        return entry;
    }

    private CalendarEvent Entry(Guid id, ReleaseMark? mark, Session session, DateTime startsAt, int minutes, string title, ProgrammeStatus status) => new()
    {
        Uid = $"{id}@{programme.Event.Code.ToLowerInvariant()}.eventshub",
        Summary = Title(status, title),
        DtStart = At(startsAt),
        DtEnd = At(startsAt.AddMinutes(minutes)),
        DtStamp = new CalDateTime(programme.Release?.ReleasedAt ?? DateTime.UnixEpoch),
        Location = programme.Room(session.RoomId) is { } room ? programme.Text(room.Name) : Place(programme.Event),
        Status = status == ProgrammeStatus.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Sequence = mark?.Sequence ?? 0,
        Categories = programme.Track(session.TrackId) is { } track ? [programme.Text(track.Name)] : [],
    };

    private CalDateTime At(DateTime utc) => new(Dates.Local(utc, programme.Event.TimeZone), programme.Event.TimeZone);

    private string? Place(Event @event) => programme.Text(@event.Venue.Name) is { Length: > 0 } venue ? venue : null;

    private string Title(ProgrammeStatus status, string title) => status == ProgrammeStatus.Cancelled ? $"{texts["Cancelled"]}: {title}" : title;

    private static string Names(TalkContent talk) => talk.Speakers.Count == 0 ? "" : $" ({string.Join(", ", talk.Speakers.Select(s => s.Name.Native))})";

    private byte[] Write(IEnumerable<CalendarEvent> entries)
    {
        var calendar = new Calendar { ProductId = "-//EventsHub//Programme//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", programme.Text(programme.Event.Name));
        calendar.AddProperty("X-WR-TIMEZONE", programme.Event.TimeZone);
        calendar.AddTimeZone(CalendarZone.Of(programme.Event.TimeZone, programme.Event.StartsOn.ToDateTime(TimeOnly.MinValue)));
        calendar.Events.AddRange(entries);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
