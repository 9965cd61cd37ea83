using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Counts who comes with a code and who goes, by one conditional update in the transaction of the sale: of two at once, only one has the last use, and nothing of the other is stored.</summary>
internal sealed class CountVoucher(EventsHubDb db) : IHandle<VoucherUsed>, IHandle<VoucherFreed>
{
    public async Task HandleAsync(VoucherUsed happened, CancellationToken cancellationToken)
    {
        var free = db.Vouchers().Where(v => v.Id == happened.VoucherId && (v.MaxUses == null || v.Uses < v.MaxUses));
        if (await free.ExecuteUpdateAsync(set => set.SetProperty(v => v.Uses, v => v.Uses + 1), cancellationToken) == 0)
        {
            Voucher.UsedUp.Demand();
        }
    }

    public Task HandleAsync(VoucherFreed happened, CancellationToken cancellationToken) =>
        db.Vouchers().Where(v => v.Id == happened.VoucherId && v.Uses > 0).ExecuteUpdateAsync(set => set.SetProperty(v => v.Uses, v => v.Uses - 1), cancellationToken);
}
