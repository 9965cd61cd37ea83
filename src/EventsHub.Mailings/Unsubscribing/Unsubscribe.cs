using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Unsubscribing;

/// <summary>Unsubscribes whoever has the link of a mailing from others of the event, but for those about what they have registered for; or takes that back. Done twice, it changes nothing.</summary>
public static class Unsubscribe
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the link.</param>
    /// <param name="IsUndone">True to take it back.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(string EventCode, string Token, bool IsUndone = false) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var address = await db.AddressOfAsync(eventId, command.Token, now, cancellationToken) ?? throw new NotFoundException("link");
            var known = await db.Unsubscriptions().FirstOrDefaultAsync(u => u.EventId == eventId && u.AddressKey == address, cancellationToken);
            if (command.IsUndone && known is not null)
            {
                db.Unsubscriptions().Remove(known);
            }
            else if (!command.IsUndone && known is null)
            {
                db.Unsubscriptions().Add(Unsubscription.Of(eventId, address, now));
            }

            return Unit.Value;
        }
    }
}
