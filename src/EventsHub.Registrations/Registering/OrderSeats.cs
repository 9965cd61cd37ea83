using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Takes and gives back the places of an order that was made or changed.</summary>
internal static class OrderSeats
{
    /// <summary>Gives back the places of lines cancelled, and takes those of products added.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">A product added has no place left.</exception>
    public static async Task MoveAsync(
        EventsHubDb db, HostedEvent @event, IReadOnlyList<OrderLine> removed, IReadOnlyList<ProductOffer> added, CancellationToken cancellationToken)
    {
        if (await Seats.ExchangeAsync(db, [.. removed.Select(l => l.ProductId)], [.. added.Select(p => p.Id)], cancellationToken) is { } soldOut)
        {
            throw ProductSelection.SoldOut(@event, added.First(p => p.Id == soldOut));
        }
    }
}
