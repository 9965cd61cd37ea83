using System.Globalization;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Books;

/// <summary>Writes the books of a period for an accountant, over all events of the host: sales from invoices and credit notes, receipts from the ledgers, a row for each line of an entry.</summary>
public static class ExportBooks
{
    /// <summary>The labels of the columns, in English whatever the language, so that a sheet made once goes on working.</summary>
    public static readonly IReadOnlyList<string> Labels =
        ["Journal", "Entry", "Date", "Account", "Account name", "Customer", "Customer name", "Document", "Document date", "Text", "VAT rate", "Debit", "Credit", "Currency"];

    /// <param name="From">The first day, in the time zone of the host; null for that of the financial year.</param>
    /// <param name="To">The last day; null for that of the financial year.</param>
    /// <param name="Format">The kind of file.</param>
    /// <param name="Currency">ISO 4217 code of the currency of all entries; null for that of the host.</param>
    /// <param name="Separator">The separator of a CSV file: comma, semicolon or tab.</param>
    [RequiresPermission(Permission.ViewMoney)]
    public sealed record Query(DateOnly? From, DateOnly? To, BooksFormat Format, string? Currency = null, char Separator = ',') : IQuery<StreamedFile>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Format).IsInEnum();
            RuleFor(q => q.Currency).Must(code => string.IsNullOrEmpty(code) || Money.IsCurrencyCode(code)).WithMessage(_ => texts["Give the currency as its three-letter code, such as EUR."]);
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var host = await db.HostAsync(cancellationToken);
            var period = BooksPeriod.Of(host, query.From, query.To, EventTime.Day(time.GetUtcNow().UtcDateTime, host.TimeZone));
            var currency = string.IsNullOrEmpty(query.Currency) ? host.Currency : query.Currency.ToUpperInvariant();
            if (query.Format == BooksFormat.Fec)
            {
                FecFile.MayBeWrittenBy(host, currency).Demand();
            }

            var journals = new Journals(db);
            var count = await journals.CountAsync(period, currency, cancellationToken);
            var entries = journals.ReadAsync(period, currency, CancellationToken.None);
            var name = $"books-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}-{currency}";
            switch (query.Format)
            {
                case BooksFormat.Fec:
                    // A FEC is read by the French administration, whatever language whoever asks for it speaks.
                    using (Texts.In("fr"))
                    {
                        var french = new BookNames(texts);
                        return new(FecFile.NameOf(host, period.To), FecFile.MediaType, count, (output, progress, cancel) => FecFile.WriteAsync(output, entries, french, progress, cancel));
                    }

                case BooksFormat.Csv:
                    var words = new BookNames(texts);
                    return new($"{name}.csv", TableWriter.Csv, count, (output, progress, cancel) => TableWriter.WriteCsvAsync(output, Labels, Rows(entries, words), query.Separator, progress, cancel));
                default:
                    var names = new BookNames(texts);
                    return new($"{name}.xlsx", TableWriter.Xlsx, count, (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, "Books", Labels, Rows(entries, names), progress, cancel));
            }
        }
    }

    private static IAsyncEnumerable<object[]> Rows(IAsyncEnumerable<JournalEntry> entries, BookNames names) => entries.SelectMany(entry => entry.Lines.Select(line => new object[]
    {
        BookNames.Code(entry.Journal), BookNames.Number(entry), Day(entry.Day), line.Account, names.Of(line.Role), entry.Customer, entry.CustomerName, entry.Piece, Day(entry.PieceDay), names.Of(entry),
        line.VatRate is { } rate ? rate / 100m : "", new Money(line.DebitMinor, entry.Currency).Amount, new Money(line.CreditMinor, entry.Currency).Amount, entry.Currency,
    }));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
