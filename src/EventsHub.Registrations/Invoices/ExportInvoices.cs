using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>Writes the documents of an event for an accountant: a row for each document and rate of VAT, in the order of issue. What a credit note takes back is less than 0, so that columns add up.</summary>
public static class ExportInvoices
{
    /// <summary>The labels of the columns, in English whatever the language, so that a sheet made once goes on working.</summary>
    public static readonly IReadOnlyList<string> Labels =
    [
        "Number", "Kind", "Date", "Takes back", "Order", "Purchase order", "Buyer", "Country", "VAT number", "Currency", "VAT category", "VAT rate", "Net", "VAT", "Gross", "Document total", "Paid on that day", "Due on",
    ];

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Format">The kind of file.</param>
    /// <param name="Separator">The separator of a CSV file: comma, semicolon or tab.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, RegistrationFormat Format, char Separator = ',') : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) =>
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.None, cancellationToken);
            var documents = db.Invoices().AsNoTracking().Where(i => i.EventId == @event.Id).OrderBy(i => i.IssuedAt).ThenBy(i => i.Number);
            var count = await documents.CountAsync(cancellationToken);
            var rows = documents.AsAsyncEnumerable().SelectMany(RowsOf);
            return query.Format == RegistrationFormat.Csv
                ? new($"{@event.Code}-invoices.csv", TableWriter.Csv, count, (output, progress, cancel) => TableWriter.WriteCsvAsync(output, Labels, rows, query.Separator, progress, cancel))
                : new($"{@event.Code}-invoices.xlsx", TableWriter.Xlsx, count, (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, "Invoices", Labels, rows, progress, cancel));
        }
    }

    private static IEnumerable<object[]> RowsOf(Invoice invoice)
    {
        var (content, sign) = (invoice.Content, invoice.Kind == InvoiceKind.Invoice ? 1 : -1);
        return content.Vat.Select(vat => new object[]
        {
            invoice.Number, invoice.Kind == InvoiceKind.Invoice ? "Invoice" : "Credit note", Day(content.IssuedOn), content.Corrects?.Number ?? "", content.OrderCode, content.PurchaseOrder ?? "",
            content.Buyer.Name, content.Buyer.Address.Country, content.Buyer.VatId ?? "", invoice.Currency, vat.Category.ToString(), vat.Rate / 100m,
            Amount(vat.NetMinor), Amount(vat.TaxMinor), Amount(vat.NetMinor + vat.TaxMinor), Amount(invoice.Total.Minor), Amount(content.PrepaidMinor), content.DueOn is { } due ? Day(due) : "",
        });

        decimal Amount(long minor) => new Money(sign * minor, invoice.Currency).Amount;

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
