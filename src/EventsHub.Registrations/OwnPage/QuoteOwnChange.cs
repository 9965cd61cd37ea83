using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.Vouchers;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Computes what a change of one's own registration would cost, without making it. For whom somebody else pays, there are no prices.</summary>
public static class QuoteOwnChange
{
    [OpenToAll("The token of the change is the permission.")]
    public sealed record Query(ChangeOwnRegistration.Command Change) : IQuery<Result>, IForEvent
    {
        /// <inheritdoc/>
        public string EventCode => Change.EventCode;
    }

    /// <param name="ChangesOptions">True when options are added or given back; otherwise the price stays the same.</param>
    /// <param name="Summary">The order as it would be after the change; null when somebody else pays.</param>
    /// <param name="BalanceMinor">What would be left to pay, in minor units; negative when money is to be paid back; null when somebody else pays.</param>
    /// <param name="KeptPercent">The share of a paid price that is kept of options given back, in percent.</param>
    public sealed record Result(bool ChangesOptions, OrderSummary? Summary, long? BalanceMinor, int KeptPercent);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(IValidator<ChangeOwnRegistration.Command> change) => RuleFor(q => q.Change).Custom((command, context) =>
            change.Validate(command).Errors.ForEach(context.AddFailure));
    }

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Change.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            var voucher = await db.VoucherOfAsync(file.Event, file.Registration, now, cancellationToken);
            var change = ChangeOwnRegistration.Apply(request.Change, file, voucher, await db.FormInUseAsync(file.Event.Id, cancellationToken), texts, now);
            if (change.MovesPlaces && (await PlaceHolds.WithoutAsync(db, voucher, change.Added, cancellationToken)).FirstOrDefault(p => p.PlacesLeft == 0) is { } soldOut)
            {
                ProductSelection.SoldOut(file.Event, soldOut).Demand();
            }

            var isBuyer = file.Order.IsOrderedBy(file.Registration);
            return new(change.Added.Count + change.Removed.Count > 0, isBuyer ? OrderSummary.Of(file) : null, isBuyer ? file.Order.Balance.Minor : null, file.Event.KeptPercentAt(now));
        }
    }
}
