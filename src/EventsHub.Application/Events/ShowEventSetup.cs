using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>Everything that can be set up of an event, as it is typed.</summary>
public static class ShowEventSetup
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>What is set up.</summary>
    /// <param name="File">The event with its rooms, quotas, products and policies.</param>
    /// <param name="Version">The version that a change is to be based on.</param>
    /// <param name="Taken">Places taken, by the code of the quota.</param>
    /// <param name="Sold">How many were sold and not cancelled, by the code of the product.</param>
    public sealed record Result(EventFile File, int Version, IReadOnlyDictionary<string, int> Taken, IReadOnlyDictionary<string, int> Sold);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken);
            var sold = await db.OrderLines.AsNoTracking()
                .Where(l => l.CancelledAt == null && db.Products.Any(p => p.Id == l.ProductId && p.EventId == @event.Id))
                .GroupBy(l => l.ProductId)
                .Select(lines => new { ProductId = lines.Key, Count = lines.Count() })
                .ToDictionaryAsync(p => p.ProductId, p => p.Count, cancellationToken);
            return new(
                EventFile.Of(@event), @event.Version,
                @event.Quotas.ToDictionary(q => q.Code, q => q.Taken),
                @event.Products.ToDictionary(p => p.Code, p => sold.GetValueOrDefault(p.Id)));
        }
    }
}
