using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Import;

/// <summary>The promotion and access codes of an event while a file is planned, with the uses and kept places that earlier rows take.</summary>
internal sealed class VouchersOfEvent
{
    private readonly HostedEvent _event;
    private readonly DateTime _utc;
    private readonly Dictionary<string, Voucher> _byKey;
    private readonly Dictionary<(Guid Voucher, Guid Product), int> _kept;
    private readonly Dictionary<Guid, int> _used = [];

    private VouchersOfEvent(HostedEvent @event, DateTime utc, Dictionary<string, Voucher> byKey, Dictionary<(Guid Voucher, Guid Product), int> kept) =>
        (_event, _utc, _byKey, _kept) = (@event, utc, byKey, kept);

    /// <summary>Reads the codes; none where the file names none.</summary>
    public static async Task<VouchersOfEvent> ReadAsync(EventsHubDb db, HostedEvent @event, bool isNeeded, DateTime utc, CancellationToken cancellationToken)
    {
        var vouchers = isNeeded ? await db.Vouchers().AsNoTracking().Where(v => v.EventId == @event.Id).ToDictionaryAsync(v => v.Key, cancellationToken) : [];
        var kept = vouchers.Count == 0 ? [] : await db.PlaceHolds().AsNoTracking().Where(h => db.Vouchers().Any(v => v.Id == h.VoucherId && v.EventId == @event.Id))
            .GroupBy(h => new { h.VoucherId, h.ProductId }).Select(same => new { same.Key.VoucherId, same.Key.ProductId, Count = same.Count() }).ToListAsync(cancellationToken);
        return new(@event, utc, vouchers, kept.ToDictionary(h => (h.VoucherId, h.ProductId), h => h.Count));
    }

    /// <summary>The code that a row names, or why the person cannot come with it.</summary>
    public (Voucher? Voucher, DomainRuleException? Refused) Find(string typed, string email, IEnumerable<ProductOffer> products)
    {
        if (!_byKey.TryGetValue(VoucherCode.KeyOf(typed), out var voucher))
        {
            return (null, Voucher.Unknown.Reason);
        }

        var answer = voucher.MayBeUsedBy(email, products, _event, _utc);
        return (voucher, answer.Reason ?? (voucher.Uses + _used.GetValueOrDefault(voucher.Id) >= voucher.MaxUses ? Voucher.UsedUp.Reason : null));
    }

    /// <summary>True when a place of the product is kept for the code.</summary>
    public bool Keeps(Voucher voucher, ProductOffer product) => _kept.GetValueOrDefault((voucher.Id, product.Id)) > 0;

    /// <summary>Notes that a row uses the code, and the places kept for it.</summary>
    public void Use(Voucher voucher, IEnumerable<ProductOffer> products)
    {
        _used[voucher.Id] = _used.GetValueOrDefault(voucher.Id) + 1;
        foreach (var product in products.Where(p => Keeps(voucher, p)))
        {
            _kept[(voucher.Id, product.Id)]--;
        }
    }
}
