using System.Text;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Packs;

/// <summary>Delivers the mail with a traveller's pack, in their language. The mail is composed at delivery, so that it shows the plan as it is then.</summary>
internal sealed class TravelPackMails(EventsHubDb db, IMailTransport transport, TravelPackDocument document, Texts texts, PublicAddress address, TimeProvider time)
    : IOutboxHandler
{
    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var code = await db.Travellers().Where(t => t.Id == message.SubjectId)
            .Select(t => db.Trips().Where(x => x.Id == t.TripId).Select(x => x.Code).First()).FirstOrDefaultAsync(cancellationToken);
        // The traveller was removed from the trip after the mail was queued.
        if (code is null)
        {
            return Delivery.Needless;
        }

        var trip = await db.ToRead(code, cancellationToken);
        var traveller = trip.Travellers.Single(t => t.Id == message.SubjectId);
        if (trip.Status == TripStatus.Cancelled || traveller.Email.Length == 0)
        {
            return Delivery.Needless;
        }

        var sender = (await db.HostAsync(cancellationToken)).SenderName;
        var now = time.GetUtcNow().UtcDateTime;
        var token = TravellerLinks.Add(db, trip, traveller.Id, now);
        await db.SaveChangesAsync(cancellationToken);
        using (Texts.In(traveller.Language))
        {
            using var pack = new MemoryStream();
            await document.WriteAsync(pack, trip, [traveller], cancellationToken);
            var plan = TravellerPlan.Of(trip, traveller);
            var body = new MailBody()
                .Paragraph(texts["Hello {0},", traveller.Name.Native])
                .Paragraph(texts["Here is your travel pack for {0}. Your own page always shows how things stand.", trip.Title])
                .Facts(
                    (texts["When and where"], $"{Dates.Range(trip.StartsOn, trip.EndsOn)}\n{TravelPackDocument.PlaceOf(trip)}"),
                    (texts["Departure"], plan.Legs is [var first, ..] ? $"{TripWords.Moment(first.DepartsAt, first.FromTimeZone, first.ToTimeZone, texts)}\n{first.From} {first.Service}".TrimEnd() : null),
                    (texts["Nights"], string.Join("\n", plan.Stays.Select(s => s.Hotel))),
                    (texts["Leader of the trip"], string.Join("\n", new[] { trip.Leader, trip.LeaderPhone }.Where(line => line.Length > 0))))
                .Link(texts["Open my travel page"], address.Of(TravellerLinks.PathOf(token, traveller.Language)));
            await transport.SendAsync(
                body.ToMail(
                    message, sender, replyTo: null, traveller.Name.Native, traveller.Email, texts["Your travel pack for {0}", trip.Title],
                    new MailAttachment(TravelPackDocument.FileName(trip), StreamedFile.Pdf, pack.ToArray()),
                    new MailAttachment(TripCalendar.FileName(trip), StreamedFile.Calendar, Encoding.UTF8.GetBytes(TripCalendar.Of(trip, traveller, now, texts)))),
                cancellationToken);
        }

        return Delivery.Made;
    }
}
