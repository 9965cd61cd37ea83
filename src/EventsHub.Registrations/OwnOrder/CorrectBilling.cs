using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Registering;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>The buyer corrects whom the invoice is made out to, while nothing was paid.</summary>
public static class CorrectBilling
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the buyer's link.</param>
    /// <param name="Version">The version that the buyer was shown; null skips the check.</param>
    /// <param name="BillTo">Whom the invoice is made out to; blank for the buyer.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, int? Version, BillingInput BillTo) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.BillTo).NotNull().SetValidator(new BillingInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = await OrderLinks.OrderOfAsync(db, command.EventCode, command.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            var (_, order) = await OrderFile.LoadAsync(db, id, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            order.CorrectBilling(command.BillTo.ToPartyOrNull());
            return Unit.Value;
        }
    }
}
