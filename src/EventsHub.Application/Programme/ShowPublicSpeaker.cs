using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Programme;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>One speaker as everybody sees them, with their talks.</summary>
public static class ShowPublicSpeaker
{
    /// <summary>Asks for a speaker by their name in addresses.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    /// <summary>The speaker.</summary>
    /// <param name="Speaker">What lists show.</param>
    /// <param name="Country">ISO 3166-1 alpha-2 code; empty when not known.</param>
    /// <param name="Paragraphs">A few lines about them.</param>
    /// <param name="Talks">What they take part in, in the order of time.</param>
    /// <param name="TimeZone">The zone that times are read in.</param>
    public sealed record Result(SpeakerView Speaker, string Country, IReadOnlyList<string> Paragraphs, IReadOnlyList<Contribution> Talks, string TimeZone);

    /// <summary>A talk that somebody takes part in.</summary>
    /// <param name="Slug">Its name in addresses.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="StartsAt">When it begins (UTC).</param>
    /// <param name="Day">The day that it belongs to.</param>
    /// <param name="Room">Where.</param>
    /// <param name="Role">What the speaker does in it.</param>
    /// <param name="IsCancelled">Whether it does not take place.</param>
    public sealed record Contribution(string Slug, string Title, DateTime? StartsAt, DateOnly Day, string? Room, string? Role, bool IsCancelled);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.WithPublishedProgrammeAsync(query.EventCode, cancellationToken);
            var speaker = await db.Speakers.AsNoTracking().FirstOrDefaultAsync(s => s.EventId == @event.Id && s.Slug == query.Slug, cancellationToken)
                ?? throw new NotFoundException("speaker");
            var sessions = await db.Sessions.AsNoTracking()
                .Where(s => s.EventId == @event.Id && s.Talks.Any(t => t.Speakers.Any(p => p.SpeakerId == speaker.Id)))
                .Include(s => s.Talks).ThenInclude(t => t.Speakers).AsSplitQuery().ToListAsync(cancellationToken);
            var rooms = (await db.Rooms.AsNoTracking().Where(r => r.EventId == @event.Id).ToListAsync(cancellationToken)).ToDictionary(r => r.Id);
            if (sessions.Count == 0)
            {
                throw new NotFoundException("speaker");
            }

            var contributions =
                from session in sessions
                from talk in session.Talks
                let part = talk.Speakers.Find(p => p.SpeakerId == speaker.Id)
                where part is not null
                let start = session.StartOf(talk)
                orderby start ?? DateTime.MaxValue
                select new Contribution(talk.Slug, Text(talk.Title), start, session.Day, session.RoomId is { } room ? Text(rooms[room].Name) : null, part.Role,
                    talk.Status == ProgrammeStatus.Cancelled || session.Status == ProgrammeStatus.Cancelled);
            return new(
                new(speaker.Id, speaker.Slug, speaker.Name.Native, speaker.Name.LatinIfDifferent, speaker.Affiliation, null), speaker.Country,
                Text(speaker.Biography).Split("\n\n", StringSplitOptions.RemoveEmptyEntries), [.. contributions], @event.TimeZone);

            string Text(Domain.Common.LocalizedText text) => text.In(Languages.Current, @event.MainLanguage);
        }
    }
}
