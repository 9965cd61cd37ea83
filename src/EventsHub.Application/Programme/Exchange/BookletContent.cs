using EventsHub.Documents.Programmes;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>A programme as the booklet prints it, in the language spoken now.</summary>
internal sealed class BookletContent(ProgrammeContent programme, Texts texts)
{
    public Booklet Booklet()
    {
        var @event = programme.Event;
        string[] place = [programme.Text(@event.Venue.Name), @event.Venue.City];
        string[] datesAndPlace = [Dates.Range(@event.StartsOn, @event.EndsOn), .. place.Where(p => p.Length > 0)];
        return new(
            programme.Text(@event.Name), programme.Text(@event.Tagline) is { Length: > 0 } tagline ? tagline : null, string.Join(" · ", datesAndPlace),
            Languages.Current, @event.AccentColour,
            [.. programme.Sessions.Where(s => s.Session.StartsAt is not null).GroupBy(s => s.Session.Day).OrderBy(d => d.Key)
                .Select(day => new BookletDay(Dates.Day(day.Key), [.. day.Select(Session)]))],
            new(texts["Contents"], texts["Programme at a glance"], texts["Sessions and talks"], texts["Speakers"], texts["Chair"], "{0} / {1}"));
    }

    private BookletSession Session(SessionContent content)
    {
        var session = content.Session;
        var track = programme.Track(session.TrackId);
        return new(
            session.ExternalId.ToString("N"), $"{Time(session.StartsAt)}–{Time(session.EndsAt)}", programme.Room(session.RoomId) is { } room ? programme.Text(room.Name) : null,
            track is null ? null : programme.Text(track.Name), track?.Colour, Title(session.Status, programme.Text(session.Title)),
            session.Kind is SessionKind.Parallel ? null : ProgrammeWords.Of(session.Kind, texts), session.Chair, [.. content.Talks.Select(t => Talk(content, t))]);
    }

    private BookletTalk Talk(SessionContent content, TalkContent talk) => new(
        $"t{talk.ExternalId:N}", content.IsItsTalk || talk.StartsAt is null ? null : Time(talk.StartsAt), programme.Text(talk.Title),
        [.. talk.Speakers.Select(s => new BookletSpeaker(s.Name.Native, s.Name.LatinIfDifferent, s.Affiliation.Length > 0 ? s.Affiliation : null, s.Name.SortKey))],
        programme.Text(talk.Abstract!) is { Length: > 0 } words ? words : null,
        talk.Title.All.FirstOrDefault(t => t.Value == programme.Text(talk.Title)).Key,
        talk.Status == ProgrammeStatus.Cancelled ? texts["Cancelled"].Value : talk.DoNotRecord ? texts["Not to be recorded"].Value : null);

    private string Title(ProgrammeStatus status, string title) => status == ProgrammeStatus.Cancelled ? $"{title} ({texts["Cancelled"]})" : title;

    private string Time(DateTime? utc) => Dates.Time(Dates.Local(utc!.Value, programme.Event.TimeZone));
}
