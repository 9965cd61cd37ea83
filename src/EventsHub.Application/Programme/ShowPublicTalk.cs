using EventsHub.Application.Pipeline;
using EventsHub.Domain.Programme;
using MediatR;

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

    internal sealed class Handler(PublishedProgramme published) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var (content, talk) = released.Talk(query.Slug) ?? throw new NotFoundException("talk");
            var (@event, programme, session) = (released.Event, released.Content, content.Session);
            var view = talk.View(programme, session);
            return new(
                view, programme.Text(talk.Subtitle), programme.Text(talk.Abstract!).Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
                talk.Title.All.FirstOrDefault(t => t.Value == view.Title).Key ?? @event.MainLanguage, talk.Links!, session.Day,
                programme.Room(session.RoomId)?.View(@event), programme.Track(session.TrackId)?.View(@event), session.ExternalId,
                content.IsItsTalk ? null : programme.Text(session.Title), session.Chair, programme.Text(@event.Name), programme.Text(@event.Venue.Name),
                string.Join(", ", [.. @event.Venue.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), @event.Venue.City]), @event.TimeZone);
        }
    }
}
