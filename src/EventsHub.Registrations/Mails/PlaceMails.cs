using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Delivers invitations to places of groups, and reminders of them, each with a new link to the form in which the person says who they are. It is composed at delivery: a place that was given to
/// somebody else meanwhile sends nothing.</summary>
internal sealed class PlaceMails(EventsHubDb db, IMailTransport transport, Texts texts, PublicAddress address, TimeProvider time) : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (!await db.Registrations().AnyAsync(r => r.Id == message.SubjectId, cancellationToken))
        {
            return Delivery.Needless;
        }

        var file = await RegistrationFile.ReadAsync(db, message.SubjectId, cancellationToken);
        var (@event, order, place) = file;
        if (!place.MayBeInvited.IsAllowed || (place.IsNamed ? place.Email : place.InvitedTo) is not { } email)
        {
            return Delivery.Needless;
        }

        var token = OwnLinks.Add(db, @event, place.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(place.Language))
        {
            var name = file.In(@event.Name);
            var body = new MailBody()
                .Paragraph(place.IsNamed ? texts["Hello {0},", place.Name.Native] : texts["Hello,"])
                .Paragraph(texts["{0} has a place for you at {1}, with {2}.", order.Buyer.Name.Native, name, order.GroupName!])
                .Paragraph(@event.GroupsNamePeopleUntil is { } last
                    ? texts["Please say until {0}, by the link below, who you are and what you need. What you write there is for the organisers alone.", Dates.Long(last)]
                    : texts["Please say by the link below who you are and what you need. What you write there is for the organisers alone."])
                .Facts(
                    (texts["When and where"], file.DatesAndPlace),
                    (texts["Ticket"], file.In(file.Ticket.Name)),
                    (texts["Options"], string.Join("\n", file.Options.Select(o => file.In(o.Name)))),
                    (texts["Paid for by"], order.PayerName))
                .Link(texts["Fill in your details"], address.Of(GroupFile.PlacePathOf(@event.Code, token)))
                .Paragraph(texts["Questions? Answer this mail, or write to {0}.", @event.ContactEmail]);
            await transport.SendAsync(body.ToMail(message, name, @event.ContactEmail, place.IsNamed ? place.Name.Native : email, email, texts["Your place at {0}", name]), cancellationToken);
        }

        return Delivery.Made;
    }
}
