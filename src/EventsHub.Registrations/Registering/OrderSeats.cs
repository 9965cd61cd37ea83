using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Takes and gives back the places that a changed order needs.</summary>
internal static class OrderSeats
{
    /// <summary>Gives back the places of what was removed, and takes those of what was added.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">One of those has no place left.</exception>
    public static async Task MoveAsync(
        EventsHubDb db, HostedEvent @event, IReadOnlyList<OrderLine> removed, IReadOnlyList<ProductOffer> added, CancellationToken cancellationToken)
    {
        if (await Seats.ExchangeAsync(db, [.. removed.Select(l => l.ProductId)], [.. added.Select(p => p.Id)], cancellationToken) is { } soldOut)
        {
            throw ProductSelection.SoldOut(@event, added.First(p => p.Id == soldOut));
        }
    }
}
