using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Operations;

/// <summary>The operator has the places of every quota counted anew from what was sold. Safe while people register.</summary>
public static class RecountSeats
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            // Locks the rows first: the count that follows then sees every sale that has taken its place, and those to come wait.
            await db.Quotas.ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken), cancellationToken);
            return await db.Quotas
                .Where(q => q.Taken != db.OrderLines.Count(l => l.CancelledAt == null && q.Products.Any(p => p.Id == l.ProductId)))
                .ExecuteUpdateAsync(
                    q => q.SetProperty(x => x.Taken, x => db.OrderLines.Count(l => l.CancelledAt == null && x.Products.Any(p => p.Id == l.ProductId))),
                    cancellationToken);
        }
    }
}
