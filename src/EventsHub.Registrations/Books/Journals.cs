using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Books;

/// <summary>Draws the journals of a host from its documents and ledgers, one week after the other, in the order in which they were written down.</summary>
internal sealed class Journals(EventsHubDb db)
{
    /// <summary>The documents of a host in one currency.</summary>
    public IQueryable<Invoice> Documents(Guid hostId, string currency) => db.Invoices().AsNoTracking().Where(i => i.HostId == hostId && i.Currency == currency);

    /// <summary>What came in and went back for the events of a host in one currency.</summary>
    public IQueryable<LedgerEntry> Money(Guid hostId, string currency) => OrdersOf(hostId).Where(o => o.Currency == currency)
        .SelectMany(o => o.Ledger).Where(e => e.Kind == LedgerKind.Payment || e.Kind == LedgerKind.Refund);

    /// <summary>The orders of all events of a host.</summary>
    public IQueryable<Order> OrdersOf(Guid hostId) => db.Orders().AsNoTracking().Where(o => db.EventRows().Any(e => e.Id == o.EventId && e.HostId == hostId));

    /// <summary>How many entries a period has.</summary>
    public async Task<int> CountAsync(BooksPeriod period, string currency, CancellationToken cancellationToken)
    {
        var (from, to, host) = (period.Begins, period.Ends, period.Host.Id);
        return await Documents(host, currency).CountAsync(i => i.IssuedAt >= from && i.IssuedAt < to, cancellationToken)
            + await Money(host, currency).CountAsync(e => e.At >= from && e.At < to, cancellationToken);
    }

    /// <summary>The entries of a period, each balanced, and each journal numbered on from the beginning of the financial year.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAsync(BooksPeriod period, string currency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var host = period.Host;
        var codes = await db.EventRows().Where(e => e.HostId == host.Id).ToDictionaryAsync(e => e.Id, e => e.Code, cancellationToken);
        var (year, begins) = (period.YearBegins, period.Begins);
        var sales = await Documents(host.Id, currency).CountAsync(i => i.IssuedAt >= year && i.IssuedAt < begins, cancellationToken);
        var receipts = await Money(host.Id, currency).CountAsync(e => e.At >= year && e.At < begins, cancellationToken);
        foreach (var (from, to) in period.Weeks())
        {
            var documents = await Documents(host.Id, currency).Where(i => i.IssuedAt >= from && i.IssuedAt < to).OrderBy(i => i.IssuedAt).ThenBy(i => i.Number).ToListAsync(cancellationToken);
            var money = await MoneyAsync(host.Id, currency, from, to, cancellationToken);
            var (document, moved) = (0, 0);
            while (document < documents.Count || moved < money.Count)
            {
                if (moved == money.Count || document < documents.Count && documents[document].IssuedAt <= money[moved].At)
                {
                    var next = documents[document++];
                    yield return JournalEntry.Of(next, ++sales, codes[next.EventId], host, period.DayOf(next.IssuedAt));
                }
                else
                {
                    var next = money[moved++];
                    yield return JournalEntry.Of(next, ++receipts, codes[next.EventId], host, period.DayOf(next.At));
                }
            }
        }
    }

    private async Task<List<MoneyMoved>> MoneyAsync(Guid hostId, string currency, DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        var rows = await OrdersOf(hostId).Where(o => o.Currency == currency)
            .SelectMany(o => o.Ledger.Where(e => e.At >= from && e.At < to && (e.Kind == LedgerKind.Payment || e.Kind == LedgerKind.Refund)), (o, e) => new
            {
                e.Id, e.Kind, e.AmountMinor, e.At, e.Note, e.Method, o.EventId, o.Code, o.PaymentMethod, o.Currency, o.Buyer, o.Billing,
            })
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new MoneyMoved
        {
            Id = e.Id,
            EventId = e.EventId,
            OrderCode = e.Code,
            Method = LedgerEntry.WayOf(e.Method, e.PaymentMethod),
            PayerName = e.Billing is { Name.Length: > 0 } party ? party.Name : e.Buyer.Name.Native,
            Kind = e.Kind,
            AmountMinor = e.AmountMinor,
            Currency = e.Currency,
            At = e.At,
            Note = e.Note,
        })];
    }
}
