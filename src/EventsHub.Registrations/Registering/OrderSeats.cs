using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Takes and gives back the places of an order that was made or changed.</summary>
internal static class OrderSeats
{
    /// <summary>Gives back the places of what somebody no longer takes, and takes those of what they take in addition.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">A product added has no place left.</exception>
    public static Task MoveAsync(EventsHubDb db, HostedEvent @event, OrderChange change, CancellationToken cancellationToken) => change.MovesPlaces
        ? MoveAsync(db, @event, [.. change.Removed.Select(l => l.ProductId)], change.Added, cancellationToken)
        : Task.CompletedTask;

    /// <summary>Takes the places of products that are sold, or kept for somebody.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">One has no place left.</exception>
    public static Task TakeAsync(EventsHubDb db, HostedEvent @event, IReadOnlyList<ProductOffer> products, CancellationToken cancellationToken) =>
        MoveAsync(db, @event, [], products, cancellationToken);

    /// <summary>Takes the places of everything that somebody asked for.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">Of something no place is left.</exception>
    public static Task TakeAsync(EventsHubDb db, HostedEvent @event, IEnumerable<OrderLine> lines, CancellationToken cancellationToken) =>
        MoveAsync(db, @event, [], [.. lines.Select(line => @event.Products.First(p => p.Id == line.ProductId))], cancellationToken);

    private static async Task MoveAsync(EventsHubDb db, HostedEvent @event, IReadOnlyCollection<Guid> givenBack, IReadOnlyList<ProductOffer> taken, CancellationToken cancellationToken)
    {
        if (await Seats.ExchangeAsync(db, givenBack, [.. taken.Select(p => p.Id)], cancellationToken) is { } soldOut)
        {
            ProductSelection.SoldOut(@event, taken.First(p => p.Id == soldOut)).Demand();
        }
    }
}
