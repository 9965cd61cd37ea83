using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>A document as it was issued.</summary>
public static class DownloadInvoice
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Number">The number of the document.</param>
    /// <param name="Format">In which form.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string Number, InvoiceFormat Format) : IQuery<Result>, IForEvent;

    /// <param name="FileName">A name for the file.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Content">Its bytes.</param>
    public sealed record Result(string FileName, string MediaType, byte[] Content);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            return await ReadAsync(db, db.Invoices().Where(i => i.EventId == eventId), query.Number, query.Format, cancellationToken);
        }
    }

    internal static async Task<Result> ReadAsync(EventsHubDb db, IQueryable<Invoice> among, string number, InvoiceFormat format, CancellationToken cancellationToken)
    {
        var found = await among.AsNoTracking().FirstOrDefaultAsync(i => i.Number == number, cancellationToken);
        if (found is null || (format == InvoiceFormat.Xml ? found.XmlFileId : found.PdfFileId) is not { } id)
        {
            throw new NotFoundException("invoice");
        }

        var content = await db.StoredFiles.AsNoTracking().Where(f => f.Id == id).Select(f => f.Content).FirstAsync(cancellationToken);
        return format == InvoiceFormat.Xml ? new($"{found.FileName}.xml", "application/xml", content) : new($"{found.FileName}.pdf", StreamedFile.Pdf, content);
    }
}
