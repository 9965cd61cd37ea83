using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Storage;

/// <summary>Checks that each code counts the people who came with it, and keeps no more places than it is to keep.</summary>
internal sealed class VouchersCheck(EventsHubDb db) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. await UsesAsync(cancellationToken),
        .. await HoldsAsync(cancellationToken),
    ];

    private async Task<IEnumerable<StorageFinding>> UsesAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Vouchers().AsNoTracking()
            .Select(v => new
            {
                v.Code, v.Uses,
                Came = db.Registrations().Count(r => r.VoucherId == v.Id && r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Lapsed),
            })
            .Where(v => v.Uses != v.Came)
            .ToListAsync(cancellationToken);
        return wrong.Select(v => new StorageFinding("voucher.uses", v.Code, $"It counts {v.Uses} uses, and {v.Came} people came with it."));
    }

    private async Task<IEnumerable<StorageFinding>> HoldsAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Vouchers().AsNoTracking()
            .Select(v => new { v.Code, v.IsOff, v.Reserved, Kept = db.PlaceHolds().Count(h => h.VoucherId == v.Id) })
            .Where(v => v.Kept > v.Reserved || v.IsOff && v.Kept > 0)
            .ToListAsync(cancellationToken);
        return wrong.Select(v => new StorageFinding("voucher.places", v.Code, $"It keeps {v.Kept} places, and is to keep {(v.IsOff ? 0 : v.Reserved)}."));
    }
}
