using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>An order with all its people, and the event with its products.</summary>
internal sealed record OrderFile(HostedEvent Event, Order Order)
{
    /// <summary>The people of the order, in the order in which they registered.</summary>
    public IEnumerable<RegistrationFile> People =>
        Order.Registrations.OrderBy(r => r.RegisteredAt).ThenBy(r => r.Code, StringComparer.Ordinal).Select(registration => new RegistrationFile(Event, Order, registration));

    /// <summary>The name of what a line sells, in the current language.</summary>
    public string NameOf(OrderLine line) => Event.Products.First(p => p.Id == line.ProductId).Name.In(Languages.Current, Event.MainLanguage);

    /// <summary>Reads an order without tracking changes.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static Task<OrderFile> ReadAsync(EventsHubDb db, Guid orderId, CancellationToken cancellationToken) =>
        LoadAsync(db, db.Orders().AsNoTrackingWithIdentityResolution(), orderId, cancellationToken);

    /// <summary>Loads an order, so that it can be changed; the event is only read.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static Task<OrderFile> LoadAsync(EventsHubDb db, Guid orderId, CancellationToken cancellationToken) =>
        LoadAsync(db, db.Orders(), orderId, cancellationToken);

    private static async Task<OrderFile> LoadAsync(EventsHubDb db, IQueryable<Order> orders, Guid orderId, CancellationToken cancellationToken)
    {
        var order = await orders.Include(o => o.Registrations).Include(o => o.Lines).Include(o => o.Ledger)
            .AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Id == orderId, cancellationToken) ?? throw new NotFoundException("order");
        return new(await db.HostedEventAsync(order.EventId, EventParts.Places, cancellationToken), order);
    }
}
