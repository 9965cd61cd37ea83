using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Badges.Templates;

/// <summary>Deletes a template of badges. What was printed from it keeps its name, and is compared with the standard template from then on.</summary>
public static class DeleteBadgeTemplate
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the template.</param>
    /// <param name="Version">The version of the template that was read; null skips the check.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, Guid Id, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var template = await db.BadgeTemplateAsync(await db.EventIdAsync(command.EventCode, cancellationToken), command.Id, cancellationToken);
            StaleException.ThrowIfOther(command.Version, template.Version);
            await db.RemoveAsync(template, cancellationToken);
            return Unit.Value;
        }
    }
}
