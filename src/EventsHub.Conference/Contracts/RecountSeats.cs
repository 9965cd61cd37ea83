using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>The operator has the places of every quota counted anew from what was sold. Safe while people register.</summary>
public static class RecountSeats
{
    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            // Locks the rows first: the count that follows then sees every sale that has taken its place, and those to come wait.
            await db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken), cancellationToken);
            return await db.Quotas().RecountAsync(sales, cancellationToken);
        }
    }
}
