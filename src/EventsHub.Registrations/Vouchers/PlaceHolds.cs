using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>The places that are kept for codes, one row each. Whoever comes takes one by deleting its row, so that of two at once only one has it; places are always taken from here before they are taken from quotas, and
/// codes are counted last, so that no two transactions wait for each other.</summary>
internal static class PlaceHolds
{
    /// <summary>Gives lines the places that are kept for the code of their person, as far as there are any.</summary>
    /// <returns>The lines that take a place like any other.</returns>
    public static async Task<IReadOnlyList<OrderLine>> UseAsync(EventsHubDb db, IReadOnlyCollection<OrderLine> lines, CancellationToken cancellationToken)
    {
        var vouchers = lines.Select(VoucherOf).OfType<Guid>().Distinct().ToList();
        if (vouchers.Count == 0)
        {
            return [.. lines];
        }

        var kept = (await db.PlaceHolds().AsNoTracking().Where(h => vouchers.Contains(h.VoucherId)).ToListAsync(cancellationToken))
            .GroupBy(h => (h.VoucherId, h.ProductId)).ToDictionary(same => same.Key, same => new Queue<Guid>(same.Select(h => h.Id)));
        List<OrderLine> others = [];
        foreach (var line in lines)
        {
            if (VoucherOf(line) is { } voucher && kept.TryGetValue((voucher, line.ProductId), out var ids) && await TakeOneAsync(db, ids, cancellationToken))
            {
                line.TakeKeptPlace();
            }
            else
            {
                others.Add(line);
            }
        }

        return others;
    }

    /// <summary>Keeps the places of lines that are given up for whoever comes next with the same code, while it keeps places.</summary>
    /// <returns>The lines whose places go back to their quotas.</returns>
    public static async Task<IReadOnlyList<OrderLine>> KeepAsync(EventsHubDb db, IReadOnlyCollection<OrderLine> lines, DateTime utc, CancellationToken cancellationToken)
    {
        var ids = lines.Where(line => line.IsFromHold).Select(VoucherOf).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return [.. lines];
        }

        var vouchers = await db.Vouchers().AsNoTracking().Where(v => ids.Contains(v.Id) && !v.IsOff && v.ReservedUntil > utc).ToDictionaryAsync(v => v.Id, cancellationToken);
        List<OrderLine> others = [];
        foreach (var line in lines)
        {
            if (line.IsFromHold && VoucherOf(line) is { } id && vouchers.TryGetValue(id, out var voucher) && voucher.ReservedProductId == line.ProductId)
            {
                db.PlaceHolds().Add(PlaceHold.For(voucher));
            }
            else
            {
                others.Add(line);
            }

            line.LeaveKeptPlace();
        }

        return others;
    }

    /// <summary>The products of which no place is kept for a code.</summary>
    public static async Task<IReadOnlyList<ProductOffer>> WithoutAsync(EventsHubDb db, Voucher? voucher, IReadOnlyList<ProductOffer> products, CancellationToken cancellationToken)
    {
        if (voucher is not { Reserved: > 0 })
        {
            return products;
        }

        var kept = await db.PlaceHolds().AsNoTracking().Where(h => h.VoucherId == voucher.Id).Select(h => h.ProductId).Distinct().ToListAsync(cancellationToken);
        return [.. products.Where(p => !kept.Contains(p.Id))];
    }

    /// <summary>Keeps as many places as the code is to keep now, and gives back the others. People keep the places that they have.</summary>
    /// <exception cref="DomainRuleException">There are not so many places left.</exception>
    public static async Task FollowAsync(EventsHubDb db, HostedEvent @event, Voucher voucher, DateTime utc, CancellationToken cancellationToken)
    {
        var product = voucher.ReservedProductId;
        var held = db.OrderLines().Where(l => l.IsFromHold && l.CancelledAt == null && db.Registrations().Any(r => r.Id == l.RegistrationId && r.VoucherId == voucher.Id));
        var own = await held.Where(l => l.ProductId == product).OrderBy(l => l.AddedAt).Select(l => l.Id).ToListAsync(cancellationToken);
        // Whoever has more of them than are kept now has a place like any other.
        var stays = own.Take(voucher.Reserved).ToList();
        await held.Where(l => !stays.Contains(l.Id)).ExecuteUpdateAsync(set => set.SetProperty(l => l.IsFromHold, false), cancellationToken);

        var wanted = voucher.ToKeep(stays.Count, utc);
        var rows = db.PlaceHolds().Where(h => h.VoucherId == voucher.Id);
        var kept = await rows.AsNoTracking().ToListAsync(cancellationToken);
        var surplus = kept.Where(h => h.ProductId != product).Concat(kept.Where(h => h.ProductId == product).Skip(wanted)).ToList();
        foreach (var same in surplus.GroupBy(h => h.ProductId))
        {
            var ids = same.Select(h => h.Id).ToList();
            var ended = await db.PlaceHolds().Where(h => ids.Contains(h.Id)).ExecuteDeleteAsync(cancellationToken);
            await Seats.GiveBackAsync(db, [.. Enumerable.Repeat(same.Key, ended)], cancellationToken);
        }

        if (wanted > 0 && voucher is { ReservedUntil: { } until })
        {
            await rows.ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, until), cancellationToken);
            await AddAsync(db, @event, [.. Enumerable.Repeat(voucher, Math.Max(0, wanted - kept.Count(h => h.ProductId == product)))], cancellationToken);
        }
    }

    /// <summary>Keeps further places, all of them or none: one for each code listed, so that one listed twice keeps two.</summary>
    /// <exception cref="DomainRuleException">There are not so many places left.</exception>
    public static async Task AddAsync(EventsHubDb db, HostedEvent @event, IReadOnlyCollection<Voucher> vouchers, CancellationToken cancellationToken)
    {
        if (await Seats.TakeAsync(db, [.. vouchers.Select(v => v.ReservedProductId!.Value)], cancellationToken) is { } product)
        {
            throw new DomainRuleException(
                "voucher.no-places", "There are not so many places left: {0}. Keep fewer, or make the quota larger.",
                @event.Products.First(p => p.Id == product).Name.In(Languages.Current, @event.MainLanguage)) { Field = "Voucher.Reserved" };
        }

        db.PlaceHolds().AddRange(vouchers.Select(PlaceHold.For));
    }

    private static Guid? VoucherOf(OrderLine line) => line.Order.Registrations.First(r => r.Id == line.RegistrationId).VoucherId;

    private static async Task<bool> TakeOneAsync(EventsHubDb db, Queue<Guid> ids, CancellationToken cancellationToken)
    {
        while (ids.TryDequeue(out var id))
        {
            if (await db.PlaceHolds().Where(h => h.Id == id).ExecuteDeleteAsync(cancellationToken) == 1)
            {
                return true;
            }
        }

        return false;
    }
}
