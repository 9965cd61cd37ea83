using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Adds a ticket type or option, or changes one. Orders already placed keep their price.</summary>
public static class SaveProduct
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Replaces">The code of the product to change; null to add one.</param>
    /// <param name="Product">The product from now on.</param>
    /// <param name="Version">The version of the event on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string? Replaces, ProductInput Product, int? Version = null) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Product).NotNull().SetValidator(new ProductInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            var product = command.Replaces is null ? null : @event.Products.FirstOrDefault(x => x.Code == command.Replaces) ?? throw new NotFoundException("product");
            if (product is null)
            {
                product = command.Product.AddTo(@event);
            }
            else
            {
                command.Product.ApplyTo(product, @event, await sales.IsOrderedAsync(product.Id, cancellationToken));
            }

            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return product.Code;
        }
    }
}
