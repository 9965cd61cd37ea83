using System.Globalization;
using System.Runtime.CompilerServices;
using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Books;

/// <summary>Writes what French e-reporting asks for (flux 10; code général des impôts, articles 290 and 290 A): sales to private persons by day, currency, category and rate, and documents for organisations
/// abroad. Organisations in France that have a SIREN are in neither part, since they receive electronic invoices.</summary>
public static class ExportReporting
{
    /// <summary>The columns of sales to private persons.</summary>
    public static readonly IReadOnlyList<string> PersonsLabels = ["Date", "Currency", "Category", "VAT rate", "Taxable amount", "VAT", "Transactions"];

    /// <summary>The columns of documents for organisations abroad.</summary>
    public static readonly IReadOnlyList<string> AbroadLabels =
        ["Document", "Date", "Type code", "Takes back", "Buyer", "Buyer country", "Buyer VAT number", "Currency", "VAT category", "VAT rate", "Taxable amount", "VAT"];

    /// <param name="Part">The part.</param>
    /// <param name="From">The first day, in the time zone of the host; null for that of the financial year.</param>
    /// <param name="To">The last day; null for that of the financial year.</param>
    /// <param name="Format">The kind of file.</param>
    /// <param name="Separator">The separator of a CSV file: comma, semicolon or tab.</param>
    [RequiresPermission(Permission.ViewMoney)]
    public sealed record Query(ReportingPart Part, DateOnly? From, DateOnly? To, RegistrationFormat Format, char Separator = ',') : IQuery<StreamedFile>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Part).IsInEnum();
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var host = await db.HostAsync(cancellationToken);
            var period = BooksPeriod.Of(host, query.From, query.To, EventTime.Day(time.GetUtcNow().UtcDateTime, host.TimeZone));
            var (labels, rows, steps) = query.Part == ReportingPart.Persons
                ? (PersonsLabels, PersonsAsync(period, CancellationToken.None), period.To.DayNumber - period.From.DayNumber + 1)
                : (AbroadLabels, AbroadAsync(period, CancellationToken.None), await Documents(period.Host.Id, period.Begins, period.Ends).CountAsync(cancellationToken));
            var name = $"e-reporting-{query.Part.ToString().ToLowerInvariant()}-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}";
            return query.Format == RegistrationFormat.Csv
                ? new($"{name}.csv", TableWriter.Csv, steps, (output, progress, cancel) => TableWriter.WriteCsvAsync(output, labels, rows, query.Separator, progress, cancel))
                : new($"{name}.xlsx", TableWriter.Xlsx, steps, (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, "E-reporting", labels, rows, progress, cancel));
        }

        // VAT on services is due when they are paid (code général des impôts, article 269, 2 c). So a sale counts on the day on which money was counted towards its line, and less on that on which it was taken off again:
        // whether and when an invoice was asked for makes no difference, and nothing counts twice.
        private async IAsyncEnumerable<object[]> PersonsAsync(BooksPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var host = period.Host;
            var abroad = await db.EventRows().Where(e => e.HostId == host.Id && e.Country != host.Address.Country && e.Country != "").Select(e => e.Id).ToListAsync(cancellationToken);
            for (var day = period.From; day <= period.To; day = day.AddDays(1))
            {
                var (from, to) = (EventTime.ToUtc(day, TimeOnly.MinValue, host.TimeZone), EventTime.EndOf(day, host.TimeZone));
                var counted = await new Journals(db).OrdersOf(host.Id)
                    .SelectMany(o => o.Ledger.Where(e => e.At >= from && e.At < to && (e.Kind == LedgerKind.Allocation || e.Kind == LedgerKind.Release)), (o, e) => new { Order = o.Id, o.EventId, o.Currency, o.Billing, e.Kind, e.LineId, e.AmountMinor })
                    .Join(db.OrderLines(), e => e.LineId, l => l.Id, (e, l) => new { e.Order, e.EventId, e.Currency, e.Billing, e.Kind, e.AmountMinor, l.VatRate })
                    .ToListAsync(cancellationToken);
                var sales = counted.Where(sale => sale.Billing is null || sale.Billing.IsReportedAsPerson)
                    .Select(sale => (sale.Order, sale.Currency, Rate: host.VatStatus == VatStatus.Exempt ? 0 : sale.VatRate, IsAbroad: abroad.Contains(sale.EventId), Minor: sale.Kind == LedgerKind.Allocation ? sale.AmountMinor : -sale.AmountMinor))
                    .GroupBy(sale => (sale.Currency, Category: CategoryOf(sale.Rate, sale.IsAbroad), sale.Rate))
                    .OrderBy(same => same.Key.Currency, StringComparer.Ordinal).ThenBy(same => same.Key.Category, StringComparer.Ordinal).ThenBy(same => same.Key.Rate);
                foreach (var same in sales)
                {
                    var sum = VatAmount.Of(new(same.Sum(sale => sale.Minor), same.Key.Currency), same.Key.Rate);
                    if (!sum.Gross.IsZero)
                    {
                        yield return [Day(day), same.Key.Currency, same.Key.Category, same.Key.Rate / 100m, sum.Net.Amount, sum.Tax.Amount, same.Select(sale => sale.Order).Distinct().Count()];
                    }
                }
            }
        }

        private async IAsyncEnumerable<object[]> AbroadAsync(BooksPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var document in Documents(period.Host.Id, period.Begins, period.Ends).OrderBy(i => i.IssuedAt).ThenBy(i => i.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var (content, isInvoice) = (document.Content, document.Kind == InvoiceKind.Invoice);
                if (!content.Buyer.IsOrganisation || content.Buyer.Address.Country == period.Host.Address.Country)
                {
                    continue;
                }

                foreach (var vat in content.Vat)
                {
                    decimal Amount(long minor) => new Money(isInvoice ? minor : -minor, document.Currency).Amount;
                    yield return
                    [
                        document.Number, Day(content.IssuedOn), isInvoice ? "380" : "381", content.Corrects?.Number ?? "", content.Buyer.Name, content.Buyer.Address.Country, content.Buyer.VatId ?? "",
                        document.Currency, vat.Category.ToString(), vat.Rate / 100m, Amount(vat.NetMinor), Amount(vat.TaxMinor),
                    ];
                }
            }
        }

        private IQueryable<Invoice> Documents(Guid hostId, DateTime from, DateTime to) => db.Invoices().AsNoTracking().Where(i => i.HostId == hostId && i.IssuedAt >= from && i.IssuedAt < to);

        // Services: TPS1 where they are taxable in France, and TNT1 where they are not, as when the event takes place elsewhere and no French VAT is in the price.
        private static string CategoryOf(int rate, bool isAbroad) => isAbroad && rate == 0 ? "TNT1" : "TPS1";

        private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
