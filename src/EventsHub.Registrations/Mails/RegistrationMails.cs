using System.Text;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EventsHub.Registrations.Mails;

/// <summary>Delivers the mails about a registration, in the person's language, each with a new link to their own page. A mail is written at
/// delivery, so that it shows the registration as it is then: see <see cref="RegistrationLetters"/>.</summary>
internal sealed partial class RegistrationMails(
    EventsHubDb db, IMailTransport transport, RegistrationLetters letters, IEnumerable<IMailWording> wording, TicketDocument ticket, OrderMails orders, Texts texts, PublicAddress address, TimeProvider time,
    ILogger<RegistrationMails> logger) : IOutboxHandler
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
        var (mail, language, link) = (RegistrationLetters.MailOf(message.Kind, file), file.Registration.Language, address.Of(PersonLinks.PathOf(file.Event.Code, token)));
        var written = await letters.WriteAsync(mail, file, language, link, WordsAsync, cancellationToken);
        using (Texts.In(language))
        {
            await transport.SendAsync(written.Letter.To(message.Id, file.Registration.Email, [.. await AttachmentsAsync(file, written, cancellationToken)]), cancellationToken);
        }

        return Delivery.Made;
    }

    // Whatever is wrong with the organisers' words, people get their mail.
    private async Task<MailWords?> WordsAsync(MailToWord mail, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var one in wording)
            {
                if (await one.WordsAsync(mail, cancellationToken) is { } words)
                {
                    return words;
                }
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            SaysBuiltIn(logger, failure, mail.Mail, mail.RegistrationId);
        }

        return null;
    }

    // The registration of the buyer, who gets one mail about both.
    private async Task<Guid?> BuyersOwnAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var order = await db.Orders().AsNoTracking().Include(o => o.Registrations).FirstOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        return order?.Registrations.OrderBy(r => r.RegisteredAt).FirstOrDefault(order.IsOrderedBy)?.Id;
    }

    private async Task<IReadOnlyList<MailAttachment>> AttachmentsAsync(RegistrationFile file, RegistrationLetter written, CancellationToken cancellationToken)
    {
        var attachments = new List<MailAttachment>();
        if (written.HasTicket)
        {
            attachments.Add(new(TicketDocument.FileName(file), "application/pdf", await ticket.WriteAsync(file, cancellationToken)));
        }

        if (written.HasCalendarEntry)
        {
            attachments.Add(new(CalendarEntry.FileName(file), CalendarEntry.ContentTypeOf(file), Encoding.UTF8.GetBytes(CalendarEntry.Of(file, texts, time.GetUtcNow().UtcDateTime))));
        }

        return attachments;
    }

    [LoggerMessage(LogLevel.Error, "The words of the organisers for the mail {Mail} cannot be used; registration {Registration} gets the built-in ones")]
    private static partial void SaysBuiltIn(ILogger logger, Exception failure, RegistrationMail mail, Guid registration);
}
