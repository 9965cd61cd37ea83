using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Books;

/// <summary>What the books of a period say in all, and what stands in no book because it was never invoiced.</summary>
public static class ShowBooks
{
    /// <param name="From">The first day, in the time zone of the host; null for that of the financial year.</param>
    /// <param name="To">The last day; null for that of the financial year.</param>
    [RequiresPermission(Permission.ViewMoney)]
    public sealed record Query(DateOnly? From = null, DateOnly? To = null) : IQuery<Result>;

    /// <param name="From">The first day.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Currency">ISO 4217 code of the currency of the host.</param>
    /// <param name="Sums">A row for each currency in which something was invoiced or paid, that of the host first.</param>
    /// <param name="NotInvoiced">What was ordered in the period and is in no document, by event and currency.</param>
    /// <param name="NoFec">Why no FEC can be written, in the current language; null when it can.</param>
    /// <param name="IsFrench">True for a host in France, where the FEC is asked for.</param>
    public sealed record Result(DateOnly From, DateOnly To, string Currency, IReadOnlyList<Sum> Sums, IReadOnlyList<Missing> NotInvoiced, string? NoFec, bool IsFrench);

    /// <param name="Currency">ISO 4217 code of all amounts, which are in minor units.</param>
    /// <param name="Invoices">The number of invoices.</param>
    /// <param name="CreditNotes">The number of credit notes.</param>
    /// <param name="InvoicedMinor">What invoices less credit notes come to, VAT included.</param>
    /// <param name="VatMinor">The VAT in it.</param>
    /// <param name="ReceivedMinor">What came in.</param>
    /// <param name="PaidBackMinor">What went back.</param>
    public sealed record Sum(string Currency, int Invoices, int CreditNotes, long InvoicedMinor, long VatMinor, long ReceivedMinor, long PaidBackMinor);

    /// <param name="EventCode">The code of the event.</param>
    /// <param name="EventName">Its name, in the current language.</param>
    /// <param name="Orders">The number of orders that cost something and have no document.</param>
    /// <param name="TotalMinor">What they cost.</param>
    /// <param name="PaidMinor">What was paid for them, which the receipts have and the sales have not.</param>
    /// <param name="Currency">ISO 4217 code of both.</param>
    public sealed record Missing(string EventCode, string EventName, int Orders, long TotalMinor, long PaidMinor, string Currency);

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var host = await db.HostAsync(cancellationToken);
            var period = BooksPeriod.Of(host, query.From, query.To, EventTime.Day(time.GetUtcNow().UtcDateTime, host.TimeZone));
            var mayFec = FecFile.MayBeWrittenBy(host, host.Currency);
            return new(
                period.From, period.To, host.Currency, await SumsAsync(period, cancellationToken), await NotInvoicedAsync(period, cancellationToken),
                mayFec.Reason is { } reason ? texts[reason.Text].Value : null, host.Address.Country == "FR");
        }

        private async Task<IReadOnlyList<Sum>> SumsAsync(BooksPeriod period, CancellationToken cancellationToken)
        {
            var (from, to, hostId) = (period.Begins, period.Ends, period.Host.Id);
            var documents = await db.Invoices().AsNoTracking().Where(i => i.HostId == hostId && i.IssuedAt >= from && i.IssuedAt < to)
                .GroupBy(i => new { i.Currency, i.Kind }).Select(same => new { same.Key.Currency, same.Key.Kind, Count = same.Count(), Total = same.Sum(i => i.TotalMinor), Tax = same.Sum(i => i.TaxMinor) })
                .ToListAsync(cancellationToken);
            var money = await new Journals(db).OrdersOf(hostId).SelectMany(o => o.Ledger, (o, e) => new { o.Currency, e.Kind, e.At, e.AmountMinor }).Where(e => e.At >= from && e.At < to)
                .GroupBy(e => new { e.Currency, e.Kind }).Select(same => new { same.Key.Currency, same.Key.Kind, Total = same.Sum(e => e.AmountMinor) })
                .ToListAsync(cancellationToken);
            return
            [
                .. documents.Select(d => d.Currency).Concat(money.Select(m => m.Currency)).Append(period.Host.Currency).Distinct()
                    .OrderBy(currency => currency != period.Host.Currency).ThenBy(currency => currency, StringComparer.Ordinal)
                    .Select(currency =>
                    {
                        var (invoice, credit) = (documents.Find(d => d.Currency == currency && d.Kind == InvoiceKind.Invoice), documents.Find(d => d.Currency == currency && d.Kind == InvoiceKind.CreditNote));
                        long Moved(LedgerKind kind) => money.Find(m => m.Currency == currency && m.Kind == kind)?.Total ?? 0;
                        return new Sum(
                            currency, invoice?.Count ?? 0, credit?.Count ?? 0, (invoice?.Total ?? 0) - (credit?.Total ?? 0), (invoice?.Tax ?? 0) - (credit?.Tax ?? 0),
                            Moved(LedgerKind.Payment), Moved(LedgerKind.Refund));
                    }),
            ];
        }

        private async Task<IReadOnlyList<Missing>> NotInvoicedAsync(BooksPeriod period, CancellationToken cancellationToken)
        {
            var (from, to) = (period.Begins, period.Ends);
            var sums = await new Journals(db).OrdersOf(period.Host.Id)
                .Where(o => o.PlacedAt >= from && o.PlacedAt < to && o.TotalMinor > 0 && !db.Invoices().Any(i => i.OrderId == o.Id))
                .GroupBy(o => new { o.EventId, o.Currency }).Select(same => new { same.Key.EventId, same.Key.Currency, Count = same.Count(), Total = same.Sum(o => o.TotalMinor), Paid = same.Sum(o => o.PaidMinor) })
                .ToListAsync(cancellationToken);
            var ids = sums.Select(sum => sum.EventId).Distinct().ToList();
            var events = await db.EventRows().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
            return
            [
                .. sums.Select(sum => new Missing(
                    events[sum.EventId].Code, events[sum.EventId].Name.In(Languages.Current, events[sum.EventId].Languages.FirstOrDefault()), sum.Count, sum.Total, sum.Paid, sum.Currency))
                    .OrderBy(missing => missing.EventCode, StringComparer.Ordinal).ThenBy(missing => missing.Currency, StringComparer.Ordinal),
            ];
        }
    }
}
