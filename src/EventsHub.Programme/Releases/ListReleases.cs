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

/// <summary>Releases with date and author, for organisers.</summary>
public static class ListReleases
{
    /// <summary>Maximum number listed; older releases can still be compared and exported.</summary>
    public const int Most = 200;

    /// <summary>Returns the releases of an event, latest first.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Number">Number of the release; the first release of an event is 1.</param>
    /// <param name="Version">Name of the release, such as "1.2".</param>
    /// <param name="Note">Remarks of the organisers in the current language; "" for none.</param>
    /// <param name="ReleasedAt">Time of the release (UTC).</param>
    /// <param name="ReleasedBy">Name of the account that released it; null for the command line.</param>
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
