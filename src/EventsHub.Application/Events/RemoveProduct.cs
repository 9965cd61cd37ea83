using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;

namespace EventsHub.Application.Events;

/// <summary>Takes a ticket type or an option out, when nobody ever ordered it.</summary>
public static class RemoveProduct
{
    /// <summary>Asks for it.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Code">The product.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var product = @event.Products.Find(x => x.Code == command.Code) ?? throw new NotFoundException("product");
            @event.Remove(product, await db.IsOrderedAsync(product.Id, cancellationToken));
            await db.SaveOfferAsync(@event, cancellationToken);
            return Unit.Value;
        }
    }
}
