using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Mails;

/// <summary>Writes to people who are not registered. Whoever has registered before the mail is delivered gets none: the mails about a registration have the same link.</summary>
internal sealed class PeopleMails(EventsHubDb db, EventPeople people, IMailTransport transport, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var person = await db.People().AsNoTracking().FirstOrDefaultAsync(p => p.Id == message.SubjectId && p.MergedIntoId == null, cancellationToken);
        if (person is null || person.Email.Length == 0 || await people.HoldersOf(PersonRoleKind.Attendee, person.EventId).AnyAsync(id => id == person.Id, cancellationToken))
        {
            return Delivery.Needless;
        }

        var @event = await db.HostedEventAsync(person.EventId, EventParts.None, cancellationToken);
        var token = PersonLinks.Add(db, @event, person.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(person.Language.Length > 0 ? person.Language : @event.MainLanguage))
        {
            var name = @event.Name.In(Languages.Current, @event.MainLanguage);
            var roles = await people.RolesOfAsync([person.Id], cancellationToken);
            var (subject, why, link) = message.Kind == PeopleMailKinds.Invited
                ? (texts["Please register for {0}", name], texts["you are in the programme of {0}, and not registered yet. Whoever contributes needs a registration, too.", name], texts["See your page and register"])
                : (texts["Your link for {0}", name], texts["Here is the link to your page at {0} that was asked for. If it was not you, ignore this mail.", name], texts["See your page"]);
            var body = new MailBody()
                .Paragraph(texts["Hello {0},", person.Name.Native])
                .Paragraph(why)
                .Facts((texts["Your contribution"], string.Join('\n', roles.Where(r => r is { Kind: PersonRoleKind.Contributor, Holds: true }).Select(r => r.Says))))
                .Link(link, address.Of(PersonLinks.PathOf(@event.Code, token)))
                .Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
            await transport.SendAsync(body.ToMail(message, name, @event.ContactEmail, person.Name.Native, person.Email, subject), cancellationToken);
        }

        return Delivery.Made;
    }
}
