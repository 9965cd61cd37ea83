using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Desk;

/// <summary>Staff note that money came in or went back, in any amount and at any time, also after the registration was cancelled.</summary>
public static class NoteMoney
{
    private const decimal MaxAmount = 10_000_000;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of a registration in the order.</param>
    /// <param name="Id">Made when the form was shown; sent twice, it notes the money once.</param>
    /// <param name="Kind">Payment or refund.</param>
    /// <param name="Amount">The amount in whole units of the order's currency.</param>
    /// <param name="Note">A note for staff; null for none.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    /// <param name="Method">By which way it came or went; null when nobody says so. The day's closing lists cash and cards.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, Guid Id, LedgerKind Kind, decimal? Amount, string? Note, int? Version = null, MoneyMethod? Method = null)
        : ICommand<Result>, IForEvent;

    /// <param name="PaidMinor">What was paid and not paid back, in minor units.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units; negative when money is to be paid back.</param>
    /// <param name="Currency">ISO 4217 code of both amounts.</param>
    public sealed record Result(long PaidMinor, long BalanceMinor, string Currency);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Id).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            RuleFor(c => c.Kind).Must(kind => kind is LedgerKind.Payment or LedgerKind.Refund).WithMessage(_ => texts["Say whether money came in or went back."]);
            RuleFor(c => c.Amount).Must(amount => amount is > 0 and <= MaxAmount).WithMessage(_ => texts["Give an amount of more than 0."]);
            RuleFor(c => c.Note).Must(text => CleanText.Line(text).Length <= LedgerEntry.MaxNote).WithMessage(_ => texts["At most {0} characters.", LedgerEntry.MaxNote]);
        }
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (_, order) = await db.Registrations().WithCodeAsync(eventId, command.Code, cancellationToken);
            if (order.Ledger.All(entry => entry.Id != command.Id))
            {
                // Money that is noted already was noted by this very request, sent again.
                StaleException.ThrowIfOther(command.Version, order.Version);
            }

            var money = order.Amount(command.Amount!.Value);
            var (note, now) = (CleanText.LineOrNull(command.Note), time.GetUtcNow().UtcDateTime);
            if (command.Kind == LedgerKind.Refund)
            {
                order.PayBack(command.Id, money, user.Id, now, note, command.Method);
            }
            else
            {
                order.Receive(command.Id, money, user.Id, now, note, command.Method);
            }

            return new(order.Paid.Minor, order.Balance.Minor, order.Currency);
        }
    }
}
