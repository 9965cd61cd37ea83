using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Delivers the mails about a registration, in the person's language, each with a new link to their own page. A mail is composed at
/// delivery, so that it shows the registration as it is then.</summary>
internal sealed class RegistrationMails(EventsHubDb db, IMailTransport transport, TicketDocument ticket, Texts texts, PublicAddress address, TimeProvider time)
    : IOutboxHandler
{
    // A mail that tells of a step is not sent when the person has moved on meanwhile, since another mail tells of that.
    private static readonly Dictionary<string, RegistrationStatus> Steps = RegistrationMailKinds.Steps
        .Append((Kind: RegistrationMailKinds.RegistrationConfirmed, Step: RegistrationStatus.Confirmed))
        .Append((Kind: RegistrationMailKinds.RegistrationCancelled, Step: RegistrationStatus.Cancelled))
        .ToDictionary(mail => mail.Kind, mail => mail.Step);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var registrationId = message.Kind == RegistrationMailKinds.OrderPaid
            ? await db.Registrations().Where(r => r.OrderId == message.SubjectId).OrderBy(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r => r.Id).FirstOrDefaultAsync(cancellationToken)
            : message.SubjectId;
        // The registration was deleted after the mail was queued.
        if (!await db.Registrations().AnyAsync(r => r.Id == registrationId, cancellationToken))
        {
            return;
        }

        var file = await RegistrationFile.ReadAsync(db, registrationId, cancellationToken);
        if (Steps.TryGetValue(message.Kind, out var step) && step != file.Registration.Status
            || message.Kind == RegistrationMailKinds.RegistrationChanged && file.Registration.Status == RegistrationStatus.Cancelled)
        {
            return;
        }

        var token = OwnLinks.Add(db, file.Event, registrationId, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(file.Registration.Language))
        {
            var link = address.Of(OwnLinks.PathOf(file.Event.Code, token));
            await transport.SendAsync(await ComposeAsync(message, file, link, cancellationToken), cancellationToken);
        }
    }

    private async Task<Mail> ComposeAsync(OutboxMessage message, RegistrationFile file, string link, CancellationToken cancellationToken)
    {
        var (@event, order, registration) = file;
        var name = file.In(@event.Name);
        var (subject, opening, withTicket) = message.Kind switch
        {
            RegistrationMailKinds.RegistrationConfirmed =>
                (texts["You are registered for {0}", name], texts["Your registration for {0} is confirmed. We look forward to meeting you.", name], true),
            RegistrationMailKinds.RegistrationChanged =>
                (texts["Your registration for {0} has changed", name], texts["Your registration for {0} has changed. This is how it stands now.", name], true),
            RegistrationMailKinds.Waiting =>
                (texts["You are on the waiting list for {0}", name], texts["There is no place left for {0} at the moment. You are on the waiting list, and we write to you as soon as there is one for you. You owe nothing.", name], false),
            RegistrationMailKinds.PlaceOffered =>
                (texts["A place for {0} is kept for you", name], texts["A place for {0} is kept for you until {1}. Take it by the link below; after that others may have it.", name, EndOf(file)], false),
            RegistrationMailKinds.ApprovalAsked =>
                (texts["We have your request for {0}", name], texts["The organisers of {0} decide who comes, and write to you then. A place is kept for you, and you owe nothing before.", name], false),
            RegistrationMailKinds.PaymentDue =>
                (texts["Please pay for {0}", name], texts["A place for {0} is kept for you until {1}. You are registered as soon as your payment is there.", name, EndOf(file)], false),
            RegistrationMailKinds.Lapsed =>
                (texts["Your place for {0} is no longer kept", name], texts["The time for taking or paying your place for {0} is over, and it has been given back. If you want to come after all, write to us: we look whether there still is one.", name], false),
            RegistrationMailKinds.RegistrationCancelled when registration.Declined is not null =>
                (texts["About your request for {0}", name], texts["We are sorry: we cannot offer you a place for {0}.", name], false),
            RegistrationMailKinds.RegistrationCancelled =>
                (texts["Your registration for {0} is cancelled", name], texts["Your registration for {0} is cancelled, and your place has been given back.", name], false),
            RegistrationMailKinds.OrderPaid =>
                (texts["Your payment for {0} has arrived", name], texts["Thank you: your payment for {0} has arrived.", name], true),
            _ => (texts["Your link for {0}", name], texts["Here is the link to your registration for {0} that was asked for. If it was not you, ignore this mail.", name], false),
        };

        var body = new MailBody()
            .Paragraph(texts["Hello {0},", registration.Name.Native])
            .Paragraph(opening)
            .Paragraph(registration.Declined ?? "")
            .Facts(
                (texts["Reference"], registration.Code),
                (texts["When and where"], file.DatesAndPlace),
                (texts["Ticket"], file.In(file.Ticket.Name)),
                (texts["Options"], string.Join("\n", file.Options.Select(o => file.In(o.Name)))),
                (texts["Price, VAT included"], order.Status == OrderStatus.Open ? null : order.Total.IsZero ? texts["Free"] : Amounts.Show(order.Total)),
                (texts["Paid"], order.Paid.IsZero ? null : Amounts.Show(order.Paid)),
                (texts["Still to pay"], !order.Balance.IsPositive ? null : Amounts.Show(order.Balance)));
        Payment(body, file);
        body.Link(texts["See or change your registration"], link);
        body.Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
        return body.ToMail(
            message, name, @event.ContactEmail, registration.Name.Native, registration.Email, subject,
            [.. await AttachmentsAsync(file, withTicket && registration.MayEnter.IsAllowed, message.Kind, cancellationToken)]);
    }

    private static string EndOf(RegistrationFile file) => Dates.Until(file.Registration.LapsesAt!.Value, file.Event.TimeZone);

    private void Payment(MailBody body, RegistrationFile file)
    {
        var (@event, order, _) = file;
        if (order.Balance.IsNegative)
        {
            body.Paragraph(texts["We pay {0} back to you.", Amounts.Show(-order.Balance)]);
        }
        else if (TransferInstructions.Of(@event, order) is { } transfer)
        {
            body.Paragraph(texts["Please transfer what is still to pay by {0}, and give the payment reference, so that we know it is yours.", Dates.Long(transfer.DueOn)])
                .Facts(
                    (texts["Account holder"], transfer.Holder),
                    ("IBAN", Iban.Print(transfer.Iban)),
                    ("BIC", transfer.Bic),
                    (texts["Amount"], Amounts.Show(transfer.AmountMinor, transfer.Currency)),
                    (texts["Payment reference"], CreditorReference.Print(transfer.Reference)));
        }
        else if (order.Balance.IsPositive && order.PaymentMethod == PaymentMethod.OnSite)
        {
            body.Paragraph(texts["You pay at the desk when you arrive."]);
        }
    }

    private async Task<IReadOnlyList<MailAttachment>> AttachmentsAsync(RegistrationFile file, bool withTicket, string kind, CancellationToken cancellationToken)
    {
        var attachments = new List<MailAttachment>();
        if (withTicket)
        {
            attachments.Add(new(TicketDocument.FileName(file), "application/pdf", await ticket.WriteAsync(file, cancellationToken)));
        }

        if (withTicket || kind == RegistrationMailKinds.RegistrationCancelled)
        {
            attachments.Add(new(CalendarEntry.FileName(file), CalendarEntry.ContentType, Encoding.UTF8.GetBytes(CalendarEntry.Of(file, texts))));
        }

        return attachments;
    }
}
