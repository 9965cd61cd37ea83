using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Sheets;

/// <summary>Adds a sheet of labels to an event, or changes one.</summary>
public static class SaveBadgeSheet
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the sheet to change; null to add one.</param>
    /// <param name="Sheet">The sheet from now on.</param>
    /// <param name="Version">The version of the sheet on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, Guid? Id, BadgeSheetInput Sheet, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Sheet).NotNull();
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var others = await db.BadgeSheets().Where(s => s.EventId == eventId && s.Id != command.Id).Select(s => s.Name).ToListAsync(cancellationToken);
            var sheet = command.Id is null
                ? db.BadgeSheets().Add(BadgeSheet.For(eventId, others.Count)).Entity
                : await db.BadgeSheets().FirstOrDefaultAsync(s => s.EventId == eventId && s.Id == command.Id, cancellationToken) ?? throw new NotFoundException("badge-sheet");
            StaleException.ThrowIfOther(command.Version, sheet.Version);
            command.Sheet.ApplyTo(sheet, others);
            return sheet.Id;
        }
    }
}
