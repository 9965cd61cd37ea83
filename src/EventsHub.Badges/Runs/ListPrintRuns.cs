using EventsHub.Accounts.Contracts;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Runs;

/// <summary>Lists the print runs of an event page by page, the latest first.</summary>
public static class ListPrintRuns
{
    private const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Page">The page, beginning with 1; a number beyond the last page gives the last.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Rows">The runs on the page.</param>
    /// <param name="Total">Number of runs on all pages.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    /// <param name="Pages">Number of pages.</param>
    /// <param name="TimeZone">The event's IANA time zone.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Page, int Pages, string TimeZone);

    /// <param name="Number">The number by which people speak of it.</param>
    /// <param name="PrintedAt">When the data on the badges were read (UTC).</param>
    /// <param name="By">Name of the account that printed; null for the command line.</param>
    /// <param name="Verb">The verb of the command line that printed; null for an account.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Layout">The arrangement on paper that comes with EventsHub; null for a sheet of the event's own.</param>
    /// <param name="SheetName">What that sheet was called then; null for none.</param>
    /// <param name="Template">What the template was called then; <see cref="PrintRun.StandardTemplate"/> for those that come with EventsHub.</param>
    /// <param name="Badges">Number of badges.</param>
    public sealed record Row(int Number, DateTime PrintedAt, string? By, string? Verb, PrintReason Reason, BadgeLayout? Layout, string? SheetName, string Template, int Badges);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var runs = db.PrintRuns().AsNoTracking().Where(r => r.EventId == @event.Id);
            var total = await runs.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await runs.OrderByDescending(r => r.Number).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(r => new Row(
                    r.Number, r.PrintedAt, db.AccountNamesOf().Where(a => a.Id == r.By).Select(a => a.Name).FirstOrDefault(), r.Verb, r.Reason, r.Layout, r.SheetName, r.Template, r.Badges))
                .ToListAsync(cancellationToken);
            return new(rows, total, page, pages, @event.TimeZone);
        }
    }
}
