using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>Marks a refund that is on its way as paid, by whatever way it was noted: on a statement, by confirming the run, or by hand on the page of a registration.</summary>
internal sealed class NoteRefundPaid(EventsHubDb db, TimeProvider time) : IHandle<MoneyPaidBack>
{
    public async Task HandleAsync(MoneyPaidBack happened, CancellationToken cancellationToken)
    {
        var runId = await db.OrderedRefunds().Where(r => r.OnItsWayFor == happened.OrderId && r.AmountMinor == happened.Amount.Minor).Select(r => (Guid?)r.RunId).FirstOrDefaultAsync(cancellationToken);
        if (runId is { } id)
        {
            var run = await db.RefundRuns().Include(r => r.Refunds).FirstAsync(r => r.Id == id, cancellationToken);
            run.Paid(run.Refunds.First(r => r.OrderId == happened.OrderId), time.GetUtcNow().UtcDateTime);
        }
    }
}
