using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Shows everything that can be set up for an event, in the form in which it is edited.</summary>
public static class ShowEventSetup
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="File">The event with its rooms, quotas, products and policies, without talk types and logo.</param>
    /// <param name="Version">The version on which a change is to be based.</param>
    /// <param name="Taken">The number of places taken, by the code of the quota.</param>
    /// <param name="Sold">The number sold and not cancelled, by the code of the product.</param>
    /// <param name="HostAccount">The account of the host, which stands in where the event has none; null when the host has none.</param>
    public sealed record Result(EventFile File, int Version, IReadOnlyDictionary<string, int> Taken, IReadOnlyDictionary<string, int> Sold, BankAccount? HostAccount);

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events().AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken);
            var products = @event.Products.Select(p => p.Id).ToList();
            var sold = await sales.HeldProducts.Where(product => products.Contains(product))
                .GroupBy(product => product)
                .Select(places => new { ProductId = places.Key, Count = places.Count() })
                .ToDictionaryAsync(p => p.ProductId, p => p.Count, cancellationToken);
            return new(
                EventFile.Of(@event), @event.Version,
                @event.Quotas.ToDictionary(q => q.Code, q => q.Taken),
                @event.Products.ToDictionary(p => p.Code, p => sold.GetValueOrDefault(p.Id)),
                (await db.HostAsync(@event.HostId, cancellationToken)).BankAccount);
        }
    }
}
