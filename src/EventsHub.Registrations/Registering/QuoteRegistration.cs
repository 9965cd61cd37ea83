using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Vouchers;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Registering;

/// <summary>Computes what a registration would cost, with VAT by rate, and what would become of it, without making it. It refuses what the registration itself would refuse.</summary>
public static class QuoteRegistration
{
    [OpenToAll("It answers with public prices only, and keeps nothing.")]
    public sealed record Query(Register.Command Registration) : IQuery<Result>, IForEvent
    {
        /// <inheritdoc/>
        public string EventCode => Registration.EventCode;
    }

    /// <param name="Summary">What would be ordered, at present prices.</param>
    /// <param name="Outcome">What would become of it now. It is <see cref="RegisterOutcome.Waiting"/> where no place is left and people can wait.</param>
    public sealed record Result(OrderSummary Summary, RegisterOutcome Outcome);

    internal sealed class Validator : AbstractValidator<Query>
    {
        // Errors keep the property names of the registration itself, since the same form shows them.
        public Validator(IValidator<Register.Command> registration) => RuleFor(q => q.Registration).Custom((command, context) =>
            registration.Validate(command).Errors.ForEach(context.AddFailure));
    }

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(request.EventCode, EventParts.Places, cancellationToken);
            @event.MayRegisterAt(now).Demand();
            var asked = request.Registration;
            var voucher = await db.VoucherAsync(@event, asked.Voucher, now, cancellationToken);
            var read = AnswersOfForm.ReadAll(await db.FormInUseAsync(@event.Id, cancellationToken), asked.Answers, asked.Person, asked.TicketType, asked.Options, texts);
            var products = Register.Chosen(asked, read.Options, @event, voucher, now);
            ProductSelection.MayOrder(@event, products, now).Demand();
            var (order, registration) = Register.Place(request.Registration, @event, products, voucher, now);
            var full = await OrderSeats.IsBehindAsync(db, @event, products[0], voucher, cancellationToken) ? products[0] : ProductSelection.WithoutPlace(await PlaceHolds.WithoutAsync(db, voucher, products, cancellationToken));
            if (full is { HasWaitingList: false })
            {
                ProductSelection.SoldOut(@event, full).Demand();
            }

            if (full is null)
            {
                Register.Proceed(order, registration, @event, products[0], now);
            }

            return new(OrderSummary.Of(new(@event, order, registration)), Register.OutcomeOf(registration.Status));
        }
    }
}
