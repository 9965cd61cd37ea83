using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Shows people their registration and what is to be paid, on the page of all that they are at an event.</summary>
internal sealed class OwnRegistrationsPart(EventsHubDb db) : IPersonalPart
{
    public int Position => 10;

    public async Task<PersonalPart?> OfAsync(Guid eventId, Guid personId, string token, CancellationToken cancellationToken)
    {
        var shown = await db.Registrations().AsNoTracking()
            .Where(r => r.EventId == eventId && r.PersonId == personId)
            .Include(r => r.Order).ToListAsync(cancellationToken);
        if (OwnLinks.Latest(shown, r => r.Status, r => r.RegisteredAt) is not { } own)
        {
            return null;
        }

        var @event = await db.HostedEventAsync(eventId, EventParts.Products, cancellationToken);
        var ticket = @event.Products.First(p => p.Id == own.TicketTypeId);
        return new("/Registrations/Pages/Public/_OwnRegistration.cshtml", new OwnRegistrationView(
            ticket.Name.In(Languages.Current, @event.MainLanguage), own.Code, own.Status, own.Order!.IsOrderedBy(own) ? own.Order.Balance : Money.Zero(own.Order.Currency), OwnLinks.PathOf(@event.Code, token)));
    }
}
