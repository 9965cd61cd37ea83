using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;

namespace EventsHub.Application.Events;

/// <summary>Takes a quota out, when no place in it is taken.</summary>
public static class RemoveQuota
{
    /// <summary>Asks for it.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Code">The quota.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var quota = @event.Quotas.Find(x => x.Code == command.Code) ?? throw new NotFoundException("quota");
            @event.Remove(quota);
            await db.SaveOfferAsync(@event, cancellationToken);
            return Unit.Value;
        }
    }
}
