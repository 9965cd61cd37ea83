using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Sheets;

/// <summary>One sheet of labels, to be changed.</summary>
public static class ShowBadgeSheet
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<Result>, IForEvent;

    /// <param name="Id">Id of the sheet.</param>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Version">Its version.</param>
    public sealed record Result(Guid Id, BadgeSheetInput Sheet, int Version) : IVersioned;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var sheet = await db.BadgeSheets().AsNoTracking().FirstOrDefaultAsync(s => s.EventId == eventId && s.Id == query.Id, cancellationToken) ?? throw new NotFoundException("badge-sheet");
            return new(sheet.Id, sheet.ToInput(), sheet.Version);
        }
    }
}
