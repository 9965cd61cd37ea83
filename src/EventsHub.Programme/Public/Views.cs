using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Public;

internal static class Views
{
    public static IReadOnlyList<RoomView> RoomViews(this ProgrammeContent programme) =>
        [.. programme.Rooms.Select(r => new RoomView(r.Id, r.Code, programme.Text(r.Name), r.Capacity))];

    public static IReadOnlyList<TrackView> TrackViews(this ProgrammeContent programme) =>
        [.. programme.Tracks.Select(t => new TrackView(t.Id, t.Code, programme.Text(t.Name), t.Colour))];

    public static IReadOnlyList<SessionView> SessionViews(this ProgrammeContent programme)
    {
        var rooms = programme.RoomViews().ToDictionary(r => r.Id);
        var tracks = programme.TrackViews().ToDictionary(t => t.Id);
        return [.. programme.Sessions.Select(content =>
        {
            var s = content.Session;
            var isCancelled = s.Status == ProgrammeStatus.Cancelled;
            return new SessionView(
                s.Id, s.ExternalId, s.Day, content.StartsAt, s.DurationMinutes,
                s.RoomId is { } room ? rooms.GetValueOrDefault(room) : null, s.TrackId is { } track ? tracks.GetValueOrDefault(track) : null,
                s.Kind, programme.Text(s.Title), [.. content.Chairs.Select(View)], isCancelled || content.IsSingleTalk && content.Talks[0].Status == ProgrammeStatus.Cancelled, content.IsSingleTalk,
                [.. content.Talks.Select(t => t.View(programme, s))]);
        })];
    }

    public static TalkView View(this TalkContent talk, ProgrammeContent programme, Session session) => new(
        talk.Id, talk.Slug, programme.Text(talk.Title), talk.StartsAt, talk.DurationMinutes, talk.Kind, talk.Languages, talk.DoNotRecord, talk.IsCancelled(session),
        [.. talk.Speakers.Select(View)]);

    public static SpeakerView View(this SpeakerPart part) => new(part.SpeakerId, part.Slug, part.Name.Native, part.Name.LatinIfDifferent, part.Affiliation, part.Role);

    public static bool IsCancelled(this TalkContent talk, Session session) => session.Status == ProgrammeStatus.Cancelled || talk.Status == ProgrammeStatus.Cancelled;

    public static RoomView View(this VenueRoom room, HostedEvent @event) => new(room.Id, room.Code, room.Name.In(Languages.Current, @event.MainLanguage), room.Capacity);

    public static TrackView View(this Track track, HostedEvent @event) => new(track.Id, track.Code, track.Name.In(Languages.Current, @event.MainLanguage), track.Colour);
}
