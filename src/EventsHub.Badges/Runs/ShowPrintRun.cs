using EventsHub.Accounts.Contracts;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Runs;

/// <summary>Shows a print run with its badges page by page, those that are not valid any more first.</summary>
public static class ShowPrintRun
{
    private const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Number">Number of the run.</param>
    /// <param name="Page">The page of its badges, beginning with 1; a number beyond the last page gives the last.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, int Number, int Page = 1) : IQuery<Result>, IForEvent;

    public sealed record Result
    {
        /// <summary>The number by which people speak of it.</summary>
        public required int Number { get; init; }

        /// <summary>When the data on the badges were read (UTC).</summary>
        public required DateTime PrintedAt { get; init; }

        /// <summary>The event's IANA time zone.</summary>
        public required string TimeZone { get; init; }

        /// <summary>Name of the account that printed; null for the command line.</summary>
        public string? By { get; init; }

        /// <summary>The verb of the command line that printed; null for an account.</summary>
        public string? Verb { get; init; }

        public required PrintReason Reason { get; init; }

        /// <summary>What was asked for.</summary>
        public required PrintRequest Request { get; init; }

        /// <summary>The arrangement on paper that comes with EventsHub; null for a sheet of the event's own.</summary>
        public BadgeLayout? Layout { get; init; }

        /// <summary>Id of the event's own sheet; null for none, and once it was deleted.</summary>
        public Guid? SheetId { get; init; }

        /// <summary>What that sheet was called then; null for none.</summary>
        public string? SheetName { get; init; }

        /// <summary>True when every page was followed by its back.</summary>
        public required bool BothSides { get; init; }

        /// <summary>Id of the event's own template; null for those that come with EventsHub, and once it was deleted.</summary>
        public Guid? TemplateId { get; init; }

        /// <summary>What the template was called then; <see cref="PrintRun.StandardTemplate"/> for those that come with EventsHub.</summary>
        public required string Template { get; init; }

        /// <summary>Number of badges printed.</summary>
        public required int Badges { get; init; }

        /// <summary>How many of them are valid, and printed when the run is printed again.</summary>
        public required int Valid { get; init; }

        /// <summary>How many people of the run have a badge that has changed since they last got one.</summary>
        public required int Changed { get; init; }

        /// <summary>The badges on the page.</summary>
        public required IReadOnlyList<Row> Rows { get; init; }

        /// <summary>The page, beginning with 1.</summary>
        public required int Page { get; init; }

        /// <summary>Number of pages.</summary>
        public required int Pages { get; init; }
    }

    /// <param name="Code">Code of the registration.</param>
    /// <param name="Name">The person's name as they write it.</param>
    /// <param name="State">What has become of the badge.</param>
    public sealed record Row(string Code, string Name, PrintedBadgeState State);

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, EventKeys keys) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var run = await db.PrintRuns().AsNoTracking().FirstOrDefaultAsync(r => r.EventId == @event.Id && r.Number == query.Number, cancellationToken) ?? throw new NotFoundException("print-run");
            var printed = from print in db.BadgePrints().AsNoTracking()
                          join person in db.AttendeeRows() on print.RegistrationId equals person.Id
                          where print.RunId == run.Id
                          select new { Print = print, Person = person, IsCancelled = person.Status != RegistrationStatus.Confirmed, IsReplaced = print.Revision != person.BadgeRevision };
            var total = await printed.CountAsync(cancellationToken);
            var valid = await printed.CountAsync(p => !p.IsCancelled && !p.IsReplaced, cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await printed.OrderByDescending(p => p.IsCancelled || p.IsReplaced).ThenBy(p => p.Person.SortKey).ThenBy(p => p.Person.Code).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(p => new { p.Print, p.Person.Id, p.Person.Code, p.Person.Name, p.IsCancelled, p.IsReplaced }).ToListAsync(cancellationToken);
            var now = await reader.FingerprintsAsync(@event, [.. rows.Select(r => r.Print)], cancellationToken);
            var revoked = await keys.RevokedIdsAsync(@event.Id, cancellationToken);
            return new()
            {
                Number = run.Number,
                PrintedAt = run.PrintedAt,
                TimeZone = @event.TimeZone,
                By = await db.AccountNamesOf().Where(a => a.Id == run.By).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken),
                Verb = run.Verb,
                Reason = run.Reason,
                Request = run.Request,
                Layout = run.Layout,
                SheetId = run.SheetId,
                SheetName = run.SheetName,
                BothSides = run.BothSides,
                TemplateId = run.TemplateId,
                Template = run.Template,
                Badges = run.Badges,
                Valid = valid,
                Changed = (await reader.SelectAsync(@event, new() { Run = run.Number, State = BadgeState.Changed }, cancellationToken)).Count,
                Rows = [.. rows.Select(r => new Row(
                    r.Code, r.Name.Native,
                    r.IsCancelled ? PrintedBadgeState.Cancelled
                    : r.IsReplaced ? PrintedBadgeState.Replaced
                    : r.Print.IsOutdated(now[r.Id], revoked) ? PrintedBadgeState.Changed : PrintedBadgeState.Current))],
                Page = page,
                Pages = pages,
            };
        }
    }
}
