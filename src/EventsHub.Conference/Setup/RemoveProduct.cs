using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Removes a ticket type or option that nobody ever ordered.</summary>
public static class RemoveProduct
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var product = @event.Products.FirstOrDefault(x => x.Code == command.Code) ?? throw new NotFoundException("product");
            @event.Remove(product, await sales.IsOrderedAsync(product.Id, cancellationToken));
            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return Unit.Value;
        }
    }
}
