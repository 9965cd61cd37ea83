using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Finds codes by what people typed, and by who came with them.</summary>
internal static class VoucherReading
{
    /// <summary>The code of an event that somebody typed, however it is written; null when nothing was typed.</summary>
    /// <exception cref="DomainRuleException">The event has no such code, or nobody else may come with it now.</exception>
    public static async Task<Voucher?> VoucherAsync(this EventsHubDb db, HostedEvent @event, string? typed, DateTime utc, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var key = VoucherCode.KeyOf(typed);
        var voucher = key.Length == 0 ? null : await db.Vouchers().AsNoTracking().FirstOrDefaultAsync(v => v.EventId == @event.Id && v.Key == key, cancellationToken);
        (voucher?.MayBeUsedAt(@event, utc) ?? Voucher.Unknown).Demand();
        return voucher;
    }

    /// <summary>A code of an event, loaded for a change.</summary>
    /// <exception cref="NotFoundException">The event has no such code.</exception>
    /// <exception cref="StaleException">It was changed since the version on which the change is based.</exception>
    public static async Task<Voucher> VoucherToChangeAsync(this EventsHubDb db, Guid eventId, Guid id, int? version, CancellationToken cancellationToken)
    {
        var voucher = await db.Vouchers().FirstOrDefaultAsync(v => v.EventId == eventId && v.Id == id, cancellationToken) ?? throw new NotFoundException("voucher");
        StaleException.ThrowIfOther(version, voucher.Version);
        return voucher;
    }

    /// <summary>The code that somebody came with, as long as it works: what they order besides has its price.</summary>
    public static async Task<Voucher?> VoucherOfAsync(this EventsHubDb db, HostedEvent @event, Registration registration, DateTime utc, CancellationToken cancellationToken) =>
        registration.VoucherId is { } id && await db.Vouchers().AsNoTracking().FirstAsync(v => v.Id == id, cancellationToken) is var voucher && voucher.WorksAt(@event, utc).IsAllowed ? voucher : null;
}
