using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Programme;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>One talk as everybody sees it.</summary>
public static class ShowPublicTalk
{
    /// <summary>Asks for a talk by its name in addresses.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <summary>The talk.</summary>
    /// <param name="Talk">What lists show.</param>
    /// <param name="Subtitle">The line under the title.</param>
    /// <param name="Paragraphs">What it is about.</param>
    /// <param name="TextLanguage">The language of the texts (BCP 47).</param>
    /// <param name="Links">Pages that belong to it.</param>
    /// <param name="Day">The day that it belongs to.</param>
    /// <param name="Room">Where.</param>
    /// <param name="Track">Its theme.</param>
    /// <param name="SessionId">The identity of its session on the page of the programme.</param>
    /// <param name="SessionTitle">The session that it is part of; null when it is one by itself.</param>
    /// <param name="Chair">Who leads that session.</param>
    /// <param name="EventName">The event.</param>
    /// <param name="VenueName">The place.</param>
    /// <param name="VenueAddress">Its address, in one line.</param>
    /// <param name="TimeZone">The zone that times are read in.</param>
    public sealed record Result(
        TalkView Talk, string Subtitle, IReadOnlyList<string> Paragraphs, string TextLanguage, IReadOnlyList<TalkLink> Links, DateOnly Day, RoomView? Room, TrackView? Track,
        Guid SessionId, string? SessionTitle, string? Chair, string EventName, string VenueName, string VenueAddress, string TimeZone);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.WithPublishedProgrammeAsync(query.EventCode, cancellationToken);
            var session = await db.Sessions.AsNoTracking()
                .Where(s => s.EventId == @event.Id && s.Talks.Any(t => t.Slug == query.Slug))
                .Include(s => s.Talks).ThenInclude(t => t.Speakers).ThenInclude(s => s.Speaker).AsSplitQuery()
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("talk");
            var talk = session.Talks.Single(t => t.Slug == query.Slug);
            var room = await db.Rooms.AsNoTracking().FirstOrDefaultAsync(r => r.Id == session.RoomId, cancellationToken);
            var track = await db.Tracks.AsNoTracking().FirstOrDefaultAsync(t => t.Id == session.TrackId, cancellationToken);

            var view = new TalkView(
                talk.Id, talk.Slug, Text(talk.Title), session.StartOf(talk), talk.DurationMinutes, talk.Kind, talk.Languages, talk.DoNotRecord,
                talk.Status == ProgrammeStatus.Cancelled || session.Status == ProgrammeStatus.Cancelled,
                [.. talk.Speakers.OrderBy(s => s.Position).Select(s => new SpeakerView(
                    s.SpeakerId, s.Speaker!.Slug, s.Speaker.Name.Native, s.Speaker.Name.LatinIfDifferent, s.Speaker.Affiliation, s.Role))]);
            var isItself = session.Talks.Count == 1 && session.Title.Equals(talk.Title);
            return new(
                view, Text(talk.Subtitle), Text(talk.Abstract).Split("\n\n", StringSplitOptions.RemoveEmptyEntries), TextLanguage(), talk.Links, session.Day,
                room?.View(@event), track?.View(@event), session.ExternalId, isItself ? null : Text(session.Title), session.Chair,
                Text(@event.Name), Text(@event.Venue.Name), string.Join(", ", [.. @event.Venue.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), @event.Venue.City]), @event.TimeZone);

            string Text(Domain.Common.LocalizedText text) => text.In(Languages.Current, @event.MainLanguage);

            string TextLanguage() => talk.Title.All.FirstOrDefault(t => t.Value == view.Title).Key ?? @event.MainLanguage;
        }
    }
}
