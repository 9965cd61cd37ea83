using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Invoices;

/// <summary>Issues what an order needs so that the sum of its documents is what it costs. Used inside a transaction: number, document and files are stored together or not at all.</summary>
internal sealed class InvoiceIssuing(EventsHubDb db, InvoiceComposer composer, InvoiceDocument document, TimeProvider time)
{
    // The names under which the host's page shows the numbers, and how they are written unless an administrator said otherwise before.
    private static readonly Dictionary<InvoiceKind, (string Sequence, string Pattern)> Numbers = new()
    {
        [InvoiceKind.Invoice] = ("invoices", "{year}-{number:5}"),
        [InvoiceKind.CreditNote] = ("credit-notes", "C{year}-{number:5}"),
    };

    /// <summary>Issues what is needed; nothing when the documents agree with the order.</summary>
    /// <exception cref="DomainRuleException">The host lacks what an invoice has to say about it.</exception>
    public Task<IReadOnlyList<Invoice>> IssueNeededAsync(Guid orderId, CancellationToken cancellationToken) => IssueAsync(orderId, Invoice.Needed, cancellationToken);

    /// <summary>Takes back all that is billed, and bills it again.</summary>
    /// <exception cref="DomainRuleException">The host lacks what an invoice has to say about it.</exception>
    public Task<IReadOnlyList<Invoice>> IssueAnewAsync(Guid orderId, CancellationToken cancellationToken) => IssueAsync(orderId, Invoice.Anew, cancellationToken);

    private async Task<IReadOnlyList<Invoice>> IssueAsync(Guid orderId, Func<Order, IReadOnlyList<Invoice>, IReadOnlyList<InvoiceDraft>> draw, CancellationToken cancellationToken)
    {
        // The update changes nothing but holds the order: of two at once, the second sees what the first has issued.
        await db.Orders().Where(o => o.Id == orderId).ExecuteUpdateAsync(o => o.SetProperty(x => x.Code, x => x.Code), cancellationToken);
        var file = await OrderFile.ReadAsync(db, orderId, cancellationToken);
        var issued = await db.Invoices().AsNoTracking().Where(i => i.OrderId == orderId).OrderBy(i => i.IssuedAt).ThenBy(i => i.Number).ToListAsync(cancellationToken);
        var drafts = draw(file.Order, issued);
        if (drafts.Count == 0)
        {
            return [];
        }

        var host = await db.HostAsync(file.Event.HostId, cancellationToken);
        Invoice.MayBeIssuedBy(host).Demand();
        List<Invoice> result = [];
        using (Texts.In(file.Order.Buyer.Language))
        {
            foreach (var draft in drafts)
            {
                result.Add(await IssueAsync(draft, host, file, cancellationToken));
            }
        }

        return result;
    }

    private async Task<Invoice> IssueAsync(InvoiceDraft draft, HostProfile host, OrderFile file, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var content = composer.Compose(draft, host, file, now);
        Invoice.MayBeMadeOutTo(content.Buyer).Demand();
        var (sequence, pattern) = Numbers[draft.Kind];
        var number = await db.TakeNumberAsync(host.Id, sequence, content.IssuedOn.Year, pattern, cancellationToken);
        var invoice = Invoice.Issue(Guid.CreateVersion7(), file.Order, host.Id, draft.Kind, number, Languages.CurrentInterface, content, now);
        var xml = InvoiceXml.CanSay(invoice.Currency) ? InvoiceXml.Write(invoice) : null;
        invoice.Keep(
            Store(file.Event.Id, await document.WriteAsync(invoice, xml, file.Event, cancellationToken)),
            xml is null ? null : Store(file.Event.Id, xml));
        db.Invoices().Add(invoice);
        return invoice;
    }

    private Guid Store(Guid eventId, byte[] content)
    {
        var file = new StoredFile { EventId = eventId, Content = content };
        db.StoredFiles.Add(file);
        return file.Id;
    }
}
