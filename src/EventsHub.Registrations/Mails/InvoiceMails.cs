using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Mails an invoice or credit note as it was issued to whoever is billed.</summary>
internal sealed class InvoiceMails(EventsHubDb db, IMailTransport transport, Texts texts) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var invoice = await db.Invoices().AsNoTracking().FirstAsync(i => i.Id == message.SubjectId, cancellationToken);
        var (@event, order) = await OrderFile.ReadAsync(db, invoice.OrderId, cancellationToken);
        var pdf = await db.StoredFiles.AsNoTracking().Where(f => f.Id == invoice.PdfFileId).Select(f => f.Content).FirstAsync(cancellationToken);
        using (Texts.In(invoice.Language))
        {
            var (name, number) = (invoice.Content.EventName, LeftToRight.Keep(invoice.Number));
            var (subject, opening) = invoice.Kind == InvoiceKind.Invoice
                ? (texts["Invoice {0} for {1}", number, name], texts["Here is the invoice {0} for {1}.", number, name])
                : (texts["Credit note {0} for {1}", number, name], texts["Here is the credit note {0} for {1}. It takes back the invoice {2}, or a part of it.", number, name, LeftToRight.Keep(invoice.Content.Corrects!.Number)]);
            var body = new MailBody()
                .Paragraph(texts["Hello {0},", order.Buyer.Name.Native])
                .Paragraph(opening)
                .Facts(
                    (texts["Order"], invoice.Content.OrderCode),
                    (texts["Your purchase order"], invoice.Content.PurchaseOrder),
                    (texts["Total, VAT included"], Amounts.Show(invoice.Total)),
                    (texts["To pay"], invoice.Due.IsPositive ? Amounts.Show(invoice.Due) : null),
                    (texts["To be paid by"], invoice.Content.DueOn is { } due ? Dates.Long(due) : null))
                .Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
            await transport.SendAsync(
                body.ToMail(message, name, @event.ContactEmail, order.Buyer.Name.Native, invoice.Content.Buyer.Email, subject, new MailAttachment($"{invoice.FileName}.pdf", StreamedFile.Pdf, pdf)),
                cancellationToken);
        }

        return Delivery.Made;
    }
}
