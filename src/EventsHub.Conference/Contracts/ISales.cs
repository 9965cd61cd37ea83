namespace EventsHub.Conference.Contracts;

/// <summary>What the conference has to know of what was sold; the module that sells answers.</summary>
public interface ISales
{
    /// <summary>The product of every place that is held, one row a place, for queries to compose with.</summary>
    IQueryable<Guid> HeldProducts { get; }

    /// <summary>Whether anybody ever ordered something of an event.</summary>
    Task<bool> HasOrdersAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Whether somebody ordered a product, be it cancelled since.</summary>
    Task<bool> IsOrderedAsync(Guid productId, CancellationToken cancellationToken);

    /// <summary>The products of an event that somebody ordered, be it cancelled since.</summary>
    Task<IReadOnlyCollection<Guid>> OrderedProductsAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>How registration for an event stands.</summary>
    Task<SalesFigures> FiguresAsync(HostedEvent @event, CancellationToken cancellationToken);

    /// <summary>How many people have a place, by event; one that nobody registered for may be missing.</summary>
    Task<IReadOnlyDictionary<Guid, int>> AttendingAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken);
}
