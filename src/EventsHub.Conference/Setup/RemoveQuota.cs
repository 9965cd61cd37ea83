using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Removes a quota from which no place is taken.</summary>
public static class RemoveQuota
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var quota = @event.Quotas.FirstOrDefault(x => x.Code == command.Code) ?? throw new NotFoundException("quota");
            @event.Remove(quota);
            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return Unit.Value;
        }
    }
}
