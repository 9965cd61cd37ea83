using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Vouchers;
using EventsHub.Registrations.WaitingLists;

namespace EventsHub.Registrations.Registering;

/// <summary>Takes and gives back the places of an order that was made or changed: those that are kept for the code of a person, and those of quotas.</summary>
internal static class OrderSeats
{
    /// <summary>Gives back the places of what somebody no longer takes, and takes those of what they take in addition.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">A product added has no place left.</exception>
    public static Task MoveAsync(EventsHubDb db, HostedEvent @event, OrderChange change, DateTime utc, CancellationToken cancellationToken) => change.MovesPlaces
        ? MoveAsync(db, @event, change.Removed, change.Ordered, utc, cancellationToken)
        : Task.CompletedTask;

    /// <summary>Takes the places of everything that somebody asked for.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">Of something no place is left.</exception>
    public static Task TakeAsync(EventsHubDb db, HostedEvent @event, IEnumerable<OrderLine> lines, DateTime utc, CancellationToken cancellationToken) =>
        MoveAsync(db, @event, [], [.. lines], utc, cancellationToken);

    /// <summary>Looks whether places are left for whoever comes with a code, or without one, and takes none: see <see cref="Seats.MissingAsync"/>.</summary>
    /// <returns>The first product without a place left; null when all have one at the moment.</returns>
    public static async Task<Guid?> MissingAsync(EventsHubDb db, Voucher? voucher, IReadOnlyList<ProductOffer> products, CancellationToken cancellationToken) =>
        await Seats.MissingAsync(db, [.. (await PlaceHolds.WithoutAsync(db, voucher, products, cancellationToken)).Select(p => p.Id)], cancellationToken);

    /// <summary>True for somebody who comes for a ticket after others who wait for it, and whose code keeps no place for them: a place that is free at the moment is on its way to one of those.</summary>
    public static async Task<bool> IsBehindAsync(EventsHubDb db, HostedEvent @event, ProductOffer ticket, Voucher? voucher, CancellationToken cancellationToken) =>
        await db.IsWaitedForAsync(@event, ticket, cancellationToken) && (await PlaceHolds.WithoutAsync(db, voucher, [ticket], cancellationToken)).Count > 0;

    /// <summary>Refuses a group places of a ticket for which others wait: a group cannot wait, and does not come before them.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">Somebody waits for a ticket of the order.</exception>
    public static async Task CheckNobodyIsOvertakenAsync(EventsHubDb db, HostedEvent @event, Order group, CancellationToken cancellationToken)
    {
        foreach (var id in group.Registrations.Select(place => place.TicketTypeId).Distinct())
        {
            var ticket = @event.Products.First(p => p.Id == id);
            if (await db.IsWaitedForAsync(@event, ticket, cancellationToken))
            {
                ProductSelection.SoldOut(@event, ticket).Demand();
            }
        }
    }

    /// <summary>Takes the places of everything that somebody asked for.</summary>
    /// <returns>The first product without a place left, after which nothing was taken; null when all places were taken.</returns>
    public static async Task<Guid?> TryTakeAsync(EventsHubDb db, IEnumerable<OrderLine> lines, DateTime utc, CancellationToken cancellationToken)
    {
        List<OrderLine> wanted = [.. lines];
        var others = await PlaceHolds.UseAsync(db, wanted, cancellationToken);
        var soldOut = await Seats.TakeAsync(db, [.. others.Select(line => line.ProductId)], cancellationToken);
        if (soldOut is not null)
        {
            await PlaceHolds.KeepAsync(db, [.. wanted.Except(others)], utc, cancellationToken);
        }

        return soldOut;
    }

    /// <summary>Gives back the places of lines that were given up.</summary>
    public static async Task GiveBackAsync(EventsHubDb db, IReadOnlyCollection<OrderLine> lines, DateTime utc, CancellationToken cancellationToken) =>
        await Seats.GiveBackAsync(db, [.. (await PlaceHolds.KeepAsync(db, lines, utc, cancellationToken)).Select(line => line.ProductId)], cancellationToken);

    private static async Task MoveAsync(
        EventsHubDb db, HostedEvent @event, IReadOnlyCollection<OrderLine> givenBack, IReadOnlyCollection<OrderLine> taken, DateTime utc, CancellationToken cancellationToken)
    {
        var others = await PlaceHolds.UseAsync(db, taken, cancellationToken);
        var back = await PlaceHolds.KeepAsync(db, givenBack, utc, cancellationToken);
        if (await Seats.ExchangeAsync(db, [.. back.Select(line => line.ProductId)], [.. others.Select(line => line.ProductId)], cancellationToken) is { } soldOut)
        {
            ProductSelection.SoldOut(@event, @event.Products.First(p => p.Id == soldOut)).Demand();
        }
    }
}
