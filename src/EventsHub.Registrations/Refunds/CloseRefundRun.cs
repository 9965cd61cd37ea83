using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>Somebody says that the bank has paid all of a run, which notes its refunds, or that it did not, so that they may be ordered anew.</summary>
public static class CloseRefundRun
{
    /// <param name="RunId">Id of the run.</param>
    /// <param name="IsPaid">True when the bank has paid all of it; false when what is not known to be paid is taken back.</param>
    /// <param name="Reason">Why it is taken back; not needed when it is paid.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(Guid RunId, bool IsPaid, string? Reason = null, int? Version = null) : ICommand<Result>;

    /// <param name="State">How far the run has come.</param>
    public sealed record Result(RefundRunState State);

    internal sealed class Handler(EventsHubDb db, IMediator mediator, TimeProvider time, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var run = await db.RefundRuns().Include(r => r.Refunds).FirstOrDefaultAsync(r => r.Id == command.RunId, cancellationToken) ?? throw new NotFoundException("refund-run");
            StaleException.ThrowIfOther(command.Version, run.Version);
            if (!command.IsPaid)
            {
                run.TakeBack(CleanText.Line(command.Reason), time.GetUtcNow().UtcDateTime);
                return new(run.State);
            }

            List<OrderedRefund> open = [.. run.Refunds.Where(r => r.IsOnItsWay)];
            List<Guid> ids = [.. open.Select(r => r.OrderId)];
            var codes = await db.Orders().Where(o => ids.Contains(o.Id)).Join(db.EventRows(), o => o.EventId, e => e.Id, (o, e) => new { o.Id, Event = e.Code, Registration = o.Registrations.Select(r => r.Code).First() })
                .ToDictionaryAsync(o => o.Id, cancellationToken);
            foreach (var refund in open)
            {
                // The money noted marks the refund as paid; see NoteRefundPaid.
                await mediator.Send(new NoteMoney.Command(
                    codes[refund.OrderId].Event, codes[refund.OrderId].Registration, refund.Id, LedgerKind.Refund, refund.Amount.Amount, texts["Refunds {0}", run.Number], Method: MoneyMethod.Transfer), cancellationToken);
            }

            return new(RefundRunState.Paid);
        }
    }
}
