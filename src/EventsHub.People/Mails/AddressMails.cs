using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Domain;
using EventsHub.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Mails;

/// <summary>Writes to both addresses of somebody who has another one now. The former is told nothing of the new one, since somebody else may read it.</summary>
internal sealed class AddressMails(EventsHubDb db, IMailTransport transport, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        message.Kind == PeopleMailKinds.FormerAddress ? TellFormerAsync(message, cancellationToken) : TellNewAsync(message, cancellationToken);

    private async Task<Delivery> TellFormerAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await db.FormerAddresses().AsNoTracking().FirstOrDefaultAsync(a => a.Id == message.SubjectId, cancellationToken) is not { } former)
        {
            return Delivery.Needless;
        }

        var person = await db.People().AsNoTracking().FirstAsync(p => p.Id == former.PersonId, cancellationToken);
        var @event = await db.HostedEventAsync(person.EventId, EventParts.None, cancellationToken);
        using (Texts.In(LanguageOf(person, @event)))
        {
            var name = @event.Name.In(Languages.Current, @event.MainLanguage);
            var body = new MailBody()
                .Paragraph(texts["Hello,"])
                .Paragraph(texts["mails about {0} do not go to this address any more, and links that were sent here have ended.", name])
                .Paragraph(texts["If you did not ask for that, answer this mail, or write to {0}.", @event.ContactEmail]);
            await transport.SendAsync(body.ToMail(message, name, @event.ContactEmail, "", former.Email, texts["Another address for {0}", name]), cancellationToken);
        }

        await db.FormerAddresses().Where(a => a.Id == former.Id).ExecuteDeleteAsync(cancellationToken);
        return Delivery.Made;
    }

    private async Task<Delivery> TellNewAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await db.People().AsNoTracking().FirstOrDefaultAsync(p => p.Id == message.SubjectId && p.MergedIntoId == null && p.Email != "", cancellationToken) is not { } person)
        {
            return Delivery.Needless;
        }

        var @event = await db.HostedEventAsync(person.EventId, EventParts.None, cancellationToken);
        var token = PersonLinks.Add(db, @event, person.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(LanguageOf(person, @event)))
        {
            var name = @event.Name.In(Languages.Current, @event.MainLanguage);
            var body = new MailBody()
                .Paragraph(texts["Hello {0},", person.Name.Native])
                .Paragraph(texts["mails about {0} go to this address from now on. Links that were sent before have ended; this one opens your page.", name])
                .Link(texts["See your page"], address.Of(PersonLinks.PathOf(@event.Code, token)))
                .Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
            await transport.SendAsync(body.ToMail(message, name, @event.ContactEmail, person.Name.Native, person.Email, texts["Your link for {0}", name]), cancellationToken);
        }

        return Delivery.Made;
    }

    private static string LanguageOf(Person person, HostedEvent @event) => person.Language.Length > 0 ? person.Language : @event.MainLanguage;
}
