using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Counts the places taken from every quota anew, from what was sold; for operators. It is safe while people register.</summary>
public static class RecountSeats
{
    /// <summary>The command; its result is the number of quotas whose count was wrong.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            // Locks the rows first: every sale that has taken a place is then visible to the count, and later ones wait.
            await db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken), cancellationToken);
            return await db.Quotas().RecountAsync(sales, cancellationToken);
        }
    }
}
