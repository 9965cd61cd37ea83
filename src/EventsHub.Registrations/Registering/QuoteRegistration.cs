using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Registering;

/// <summary>Computes what a registration would cost, with VAT by rate, without making it. It refuses what the registration itself would refuse.</summary>
public static class QuoteRegistration
{
    [OpenToAll("It answers with public prices only, and keeps nothing.")]
    public sealed record Query(Register.Command Registration) : IQuery<OrderSummary>, IForEvent
    {
        /// <inheritdoc/>
        public string EventCode => Registration.EventCode;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        // Errors keep the property names of the registration itself, since the same form shows them.
        public Validator(IValidator<Register.Command> registration) => RuleFor(q => q.Registration).Custom((command, context) =>
            registration.Validate(command).Errors.ForEach(context.AddFailure));
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, OrderSummary>
    {
        public async Task<OrderSummary> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(request.EventCode, EventParts.Places, cancellationToken);
            var (order, registration, products) = Register.Place(request.Registration, @event, now);
            ProductSelection.Payment(@event, order.TotalMinor, request.Registration.PaymentMethod);
            if (products.FirstOrDefault(p => p.Quotas.Any(q => q.Left == 0)) is { } soldOut)
            {
                throw ProductSelection.SoldOut(@event, soldOut);
            }

            return OrderSummary.Of(new(@event, order, registration));
        }
    }
}
