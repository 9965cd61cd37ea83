using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Delivers the mails about a registration, in the person's language, each with a new link to their own page. A mail is composed at
/// delivery, so that it shows the registration as it is then. Whoever does not pay themselves reads who does, and no amount: see <see cref="OrderMails"/>.</summary>
internal sealed class RegistrationMails(
    EventsHubDb db, IMailTransport transport, TicketDocument ticket, OrderMails orders, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    // A mail that tells of a step is not sent when the person has moved on meanwhile, since another mail tells of that.
    private static readonly Dictionary<string, RegistrationStatus> Steps = RegistrationMailKinds.Steps
        .Append((Kind: RegistrationMailKinds.RegistrationConfirmed, Step: RegistrationStatus.Confirmed))
        .Append((Kind: RegistrationMailKinds.RegistrationCancelled, Step: RegistrationStatus.Cancelled))
        .ToDictionary(mail => mail.Kind, mail => mail.Step);

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var registrationId = message.SubjectId;
        if (message.Kind == RegistrationMailKinds.OrderPaid)
        {
            if (await BuyersOwnAsync(message.SubjectId, cancellationToken) is not { } own)
            {
                return await orders.DeliverAsync(message, cancellationToken);
            }

            registrationId = own;
        }

        // The registration was deleted after the mail was queued.
        if (!await db.Registrations().AnyAsync(r => r.Id == registrationId, cancellationToken))
        {
            return Delivery.Needless;
        }

        var file = await RegistrationFile.ReadAsync(db, registrationId, cancellationToken);
        // Of a place of a group without a name, its leader is told.
        if (!file.Registration.IsNamed)
        {
            return Delivery.Needless;
        }

        if (Steps.TryGetValue(message.Kind, out var step) && step != file.Registration.Status
            || message.Kind is RegistrationMailKinds.RegistrationChanged or RegistrationMailKinds.EventMoved && file.Registration.Status == RegistrationStatus.Cancelled)
        {
            return Delivery.Needless;
        }

        // Mailed, it proves the address, and so opens all that the person is at the event.
        var token = PersonLinks.Add(db, file.Event, file.Registration.PersonId!.Value, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(file.Registration.Language))
        {
            var link = address.Of(PersonLinks.PathOf(file.Event.Code, token));
            await transport.SendAsync(await ComposeAsync(message, file, link, cancellationToken), cancellationToken);
        }

        return Delivery.Made;
    }

    // The registration of the buyer, who gets one mail about both.
    private async Task<Guid?> BuyersOwnAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var order = await db.Orders().AsNoTracking().Include(o => o.Registrations).FirstOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        return order?.Registrations.OrderBy(r => r.RegisteredAt).FirstOrDefault(order.IsOrderedBy)?.Id;
    }

    private async Task<Mail> ComposeAsync(OutboxMessage message, RegistrationFile file, string link, CancellationToken cancellationToken)
    {
        var (@event, order, registration) = file;
        var (name, isBuyer) = (file.In(@event.Name), order.IsOrderedBy(registration));
        var (subject, opening, withTicket) = message.Kind switch
        {
            RegistrationMailKinds.RegistrationConfirmed =>
                (texts["You are registered for {0}", name], texts["Your registration for {0} is confirmed. We look forward to meeting you.", name], true),
            RegistrationMailKinds.RegistrationChanged =>
                (texts["Your registration for {0} has changed", name], texts["Your registration for {0} has changed. This is how it stands now.", name], true),
            RegistrationMailKinds.EventMoved =>
                (texts["New days for {0}: {1}", name, Dates.Range(@event.StartsOn, @event.EndsOn)],
                    texts["{0} takes place on other days: {1}. Your registration stays as it is. If you cannot come then, you can cancel by the link below.", name, Dates.Range(@event.StartsOn, @event.EndsOn)], true),
            RegistrationMailKinds.Waiting =>
                (texts["You are on the waiting list for {0}", name], texts["There is no place left for {0} at the moment. You are on the waiting list, and we write to you as soon as there is one for you. You owe nothing.", name], false),
            RegistrationMailKinds.PlaceOffered =>
                (texts["A place for {0} is kept for you", name], texts["A place for {0} is kept for you until {1}. Take it by the link below; after that others may have it.", name, EndOf(file)], false),
            RegistrationMailKinds.ApprovalAsked =>
                (texts["We have your request for {0}", name], texts["The organisers of {0} decide who comes, and write to you then. A place is kept for you, and you owe nothing before.", name], false),
            RegistrationMailKinds.PaymentDue when !isBuyer =>
                (texts["A place for {0} is kept for you", name], texts["A place for {0} is kept for you until {1}. You are registered as soon as the payment of {2} is there.", name, EndOf(file), order.PayerName], false),
            RegistrationMailKinds.PaymentDue =>
                (texts["Please pay for {0}", name], texts["A place for {0} is kept for you until {1}. You are registered as soon as your payment is there.", name, EndOf(file)], false),
            RegistrationMailKinds.Lapsed =>
                (texts["Your place for {0} is no longer kept", name], texts["The time for taking or paying your place for {0} is over, and it has been given back. If you want to come after all, write to us: we look whether there still is one.", name], false),
            RegistrationMailKinds.RegistrationCancelled when registration.Declined is not null =>
                (texts["About your request for {0}", name], texts["We are sorry: we cannot offer you a place for {0}.", name], false),
            RegistrationMailKinds.RegistrationCancelled when order.HasPassedOn(registration) =>
                (texts["Your registration for {0} is cancelled", name], texts["Your registration for {0} is cancelled, and your place has gone back to your group.", name], false),
            RegistrationMailKinds.RegistrationCancelled =>
                (texts["Your registration for {0} is cancelled", name], texts["Your registration for {0} is cancelled, and your place has been given back.", name], false),
            RegistrationMailKinds.OrderPaid =>
                (texts["Your payment for {0} has arrived", name], texts["Thank you: your payment for {0} has arrived.", name], true),
            _ => (texts["Your link for {0}", name], texts["Here is the link to your registration for {0} that was asked for. If it was not you, ignore this mail.", name], false),
        };

        // What only some may see does not go by mail, which others may read.
        var answers = withTicket ? await db.AnswersOfAsync(@event, registration.Id, [AnswerAudience.Viewers], texts, cancellationToken) : ShownAnswers.None;
        var body = new MailBody()
            .Paragraph(texts["Hello {0},", registration.Name.Native])
            .Paragraph(opening)
            .Paragraph(registration.Declined ?? "")
            .Facts(
            [
                (texts["Reference"], registration.Code),
                (texts["When and where"], file.DatesAndPlace),
                (texts["Ticket"], file.In(file.Ticket.Name)),
                (texts["Options"], string.Join("\n", file.Options.Select(o => file.In(o.Name)))),
                .. withTicket ? answers.InWords.Select(answer => (answer.Question, answer.Answer)) : [],
                .. isBuyer ? MoneyParts.Facts(texts, order) : [(texts["Paid for by"], order.PayerName)],
            ]);
        if (isBuyer)
        {
            MoneyParts.Payment(texts, body, @event, order);
        }

        if (registration.MayBeInvited.IsAllowed)
        {
            body.Paragraph(texts["{0} has registered you. Please check your name, and tell us what we still need to know, by the link below.", order.Buyer.Name.Native]);
        }

        body.Link(texts["See or change your registration"], link);
        body.Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
        return body.ToMail(
            message, name, @event.ContactEmail, registration.Name.Native, registration.Email, subject,
            [.. await AttachmentsAsync(file, withTicket && registration.MayEnter.IsAllowed, message.Kind, cancellationToken)]);
    }

    private static string EndOf(RegistrationFile file) => Dates.Until(file.Registration.LapsesAt!.Value, file.Event.TimeZone);

    private async Task<IReadOnlyList<MailAttachment>> AttachmentsAsync(RegistrationFile file, bool withTicket, string kind, CancellationToken cancellationToken)
    {
        var attachments = new List<MailAttachment>();
        if (withTicket)
        {
            attachments.Add(new(TicketDocument.FileName(file), "application/pdf", await ticket.WriteAsync(file, cancellationToken)));
        }

        if (withTicket || kind == RegistrationMailKinds.RegistrationCancelled)
        {
            attachments.Add(new(CalendarEntry.FileName(file), CalendarEntry.ContentTypeOf(file), Encoding.UTF8.GetBytes(CalendarEntry.Of(file, texts, time.GetUtcNow().UtcDateTime))));
        }

        return attachments;
    }
}
