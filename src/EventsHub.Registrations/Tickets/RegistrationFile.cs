using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Tickets;

/// <summary>A registration together with its order, and the event with its products.</summary>
internal sealed record RegistrationFile(HostedEvent Event, Order Order, Registration Registration)
{
    public ProductOffer Ticket => Event.Products.First(p => p.Id == Registration.TicketTypeId);

    /// <summary>The options that are not cancelled, by their position in the event.</summary>
    public IReadOnlyList<ProductOffer> Options =>
        [.. Event.Options.Where(option => Order.LinesOf(Registration).Any(line => line.ProductId == option.Id))];

    /// <summary>The version of the order, which every change of the registration raises too.</summary>
    public int Version => Order.Version;

    /// <summary>Dates and venue on one line, in the current language.</summary>
    public string DatesAndPlace
    {
        get
        {
            string[] parts = [Dates.Range(Event.StartsOn, Event.EndsOn), In(Event.Venue.Name), Event.Venue.City];
            return string.Join(" · ", parts.Where(part => part.Length > 0));
        }
    }

    /// <summary>A text of the event in the current language, or else in the event's main language.</summary>
    public string In(LocalizedText text) => text.In(Languages.Current, Event.MainLanguage);

    public string NameOf(OrderLine line) => In(Event.Products.First(p => p.Id == line.ProductId).Name);

    /// <summary>Reads a registration without tracking changes.</summary>
    public static Task<RegistrationFile> ReadAsync(EventsHubDb db, Guid registrationId, CancellationToken cancellationToken) =>
        LoadAsync(db, db.Orders().AsNoTrackingWithIdentityResolution(), registrationId, cancellationToken);

    /// <summary>Loads a registration, so that person and order can be changed; the event is only read.</summary>
    public static Task<RegistrationFile> LoadAsync(EventsHubDb db, Guid registrationId, CancellationToken cancellationToken) =>
        LoadAsync(db, db.Orders(), registrationId, cancellationToken);

    private static async Task<RegistrationFile> LoadAsync(
        EventsHubDb db, IQueryable<Order> orders, Guid registrationId, CancellationToken cancellationToken)
    {
        var order = await orders.Include(o => o.Registrations).Include(o => o.Lines).Include(o => o.Ledger)
            .AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Registrations.Any(r => r.Id == registrationId), cancellationToken) ?? throw new NotFoundException("registration");
        var @event = await db.HostedEventAsync(order.EventId, EventParts.Places, cancellationToken);
        return new(@event, order, order.Registrations.First(r => r.Id == registrationId));
    }
}
