using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>What was shown to the public, when, and by whom.</summary>
public static class ListReleases
{
    /// <summary>How many are listed; older ones are still there by their numbers.</summary>
    public const int Most = 200;

    /// <summary>Asks for the releases of an event, the latest first.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Number">Its place among the releases of the event, from 1.</param>
    /// <param name="Version">What it is called.</param>
    /// <param name="Note">What the organisers said about it, in the language spoken now.</param>
    /// <param name="ReleasedAt">When (UTC).</param>
    /// <param name="ReleasedBy">Who released it; null for the command line.</param>
    public sealed record Row(int Number, string Version, string Note, DateTime ReleasedAt, string? ReleasedBy);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var releases = await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id).OrderByDescending(r => r.Number).Take(Most)
                .Select(r => new { r.Number, r.Version, r.Note, r.ReleasedAt, By = db.AccountNamesOf().Where(a => a.Id == r.ReleasedBy).Select(a => a.Name).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            return [.. releases.Select(r => new Row(r.Number, r.Version, r.Note.In(Languages.Current, @event.MainLanguage), r.ReleasedAt, r.By))];
        }
    }
}
