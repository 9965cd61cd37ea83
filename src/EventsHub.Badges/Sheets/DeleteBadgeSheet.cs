using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Sheets;

/// <summary>Deletes a sheet of labels. What was printed on it keeps its name.</summary>
public static class DeleteBadgeSheet
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the sheet.</param>
    /// <param name="Version">The version of the sheet that was read; null skips the check.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, Guid Id, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var sheet = await db.BadgeSheets().FirstOrDefaultAsync(s => s.EventId == eventId && s.Id == command.Id, cancellationToken) ?? throw new NotFoundException("badge-sheet");
            StaleException.ThrowIfOther(command.Version, sheet.Version);
            await db.RemoveAsync(sheet, cancellationToken);
            return Unit.Value;
        }
    }
}
