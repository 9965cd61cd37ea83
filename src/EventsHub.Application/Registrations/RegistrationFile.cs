using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Events;
using EventsHub.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Registrations;

/// <summary>Everything about one registration: the person, the order, and the event with what it sells.</summary>
internal sealed record RegistrationFile(Event Event, Order Order, Registration Registration)
{
    /// <summary>The ticket held.</summary>
    public Product Ticket => Event.Products.First(p => p.Id == Registration.TicketTypeId);

    /// <summary>The options held, in the event's order.</summary>
    public IReadOnlyList<Product> Options =>
        [.. Event.Options.Where(option => Order.LinesOf(Registration).Any(line => line.ProductId == option.Id))];

    /// <summary>Goes up with every change of the person or the order.</summary>
    public int Version => Registration.Version + Order.Version;

    /// <summary>The line that says when and where, in the language spoken now.</summary>
    public string DatesAndPlace
    {
        get
        {
            string[] parts = [Dates.Range(Event.StartsOn, Event.EndsOn), In(Event.Venue.Name), Event.Venue.City];
            return string.Join(" · ", parts.Where(part => part.Length > 0));
        }
    }

    /// <summary>A text of the event in the language spoken now.</summary>
    public string In(Domain.Common.LocalizedText text) => text.In(Languages.Current, Event.MainLanguage);

    /// <summary>The name of a line's product.</summary>
    public string NameOf(OrderLine line) => In(Event.Products.First(p => p.Id == line.ProductId).Name);

    /// <summary>Reads it, to look at.</summary>
    public static Task<RegistrationFile> ReadAsync(EventsHubDb db, Guid registrationId, CancellationToken cancellationToken) =>
        LoadAsync(db.Events.AsNoTrackingWithIdentityResolution(), db.Orders.AsNoTrackingWithIdentityResolution(), registrationId, cancellationToken);

    /// <summary>Loads it, to change person and order; the event is only read.</summary>
    public static Task<RegistrationFile> LoadAsync(EventsHubDb db, Guid registrationId, CancellationToken cancellationToken) =>
        LoadAsync(db.Events.AsNoTrackingWithIdentityResolution(), db.Orders, registrationId, cancellationToken);

    private static async Task<RegistrationFile> LoadAsync(
        IQueryable<Event> events, IQueryable<Order> orders, Guid registrationId, CancellationToken cancellationToken)
    {
        var order = await orders.Include(o => o.Registrations).Include(o => o.Lines)
            .AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Registrations.Any(r => r.Id == registrationId), cancellationToken) ?? throw new NotFoundException("registration");
        var @event = await events.Include(e => e.Products).ThenInclude(p => p.Quotas).AsSingleQuery().FirstAsync(e => e.Id == order.EventId, cancellationToken);
        return new(@event, order, order.Registrations.First(r => r.Id == registrationId));
    }
}
