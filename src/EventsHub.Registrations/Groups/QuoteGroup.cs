using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Registering;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>Computes what the places of a group would cost, without ordering them. It refuses what the order itself would refuse.</summary>
public static class QuoteGroup
{
    [OpenToAll("It answers with public prices only, and keeps nothing.")]
    public sealed record Query(OrderGroup.Command Order) : IQuery<GroupSummary>, IForEvent
    {
        /// <inheritdoc/>
        public string EventCode => Order.EventCode;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        // Errors keep the property names of the order itself, since the same form shows them.
        public Validator(IValidator<OrderGroup.Command> order) => RuleFor(q => q.Order).Custom((command, context) => order.Validate(command).Errors.ForEach(context.AddFailure));
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, GroupSummary>
    {
        public async Task<GroupSummary> Handle(Query request, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(request.EventCode, EventParts.Places, cancellationToken);
            var order = OrderGroup.Place(request.Order, @event, time.GetUtcNow().UtcDateTime);
            await OrderSeats.CheckNobodyIsOvertakenAsync(db, @event, order, cancellationToken);
            return GroupSummary.Of(new OrderFile(@event, order));
        }
    }
}
