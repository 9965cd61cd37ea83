namespace EventsHub.Conference.Contracts;

/// <summary>What this module needs to know of registrations and orders; the registrations module implements it.</summary>
public interface ISales
{
    /// <summary>The product id of every place that is taken, one row for each place, as a query for others to join with.</summary>
    IQueryable<Guid> HeldProducts { get; }

    /// <summary>True when anybody ever ordered anything for the event, even if it was cancelled since.</summary>
    Task<bool> HasOrdersAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>True when anybody ever ordered the product, even if it was cancelled since.</summary>
    Task<bool> IsOrderedAsync(Guid productId, CancellationToken cancellationToken);

    /// <summary>Ids of the event's products that anybody ever ordered, even if it was cancelled since.</summary>
    Task<IReadOnlyCollection<Guid>> OrderedProductsAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Counts the registrations of an event, and sums up its payments.</summary>
    Task<SalesFigures> FiguresAsync(HostedEvent @event, CancellationToken cancellationToken);

    /// <summary>Numbers of people with a confirmed registration, by event id; an event without any may be missing.</summary>
    Task<IReadOnlyDictionary<Guid, int>> AttendingAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken);
}
