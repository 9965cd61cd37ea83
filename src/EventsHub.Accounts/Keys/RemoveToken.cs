using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

/// <summary>Removes one of one's own keys: it stops working at once.</summary>
public static class RemoveToken
{
    [SignedIn]
    public sealed record Command(Guid Id) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = await db.AccessKeys().FirstOrDefaultAsync(k => k.Id == command.Id && k.MadeBy == user.Id && k.Kind == HolderKind.Token, cancellationToken)
                ?? throw new NotFoundException("key");
            db.AccessKeys().Remove(key);
            return Unit.Value;
        }
    }
}
