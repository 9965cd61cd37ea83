using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

/// <summary>Removes a device from its event: its key stops working at once.</summary>
public static class RemoveDevice
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the device's key.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, Guid Id) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var key = await db.DevicesOf(eventId).AsTracking().FirstOrDefaultAsync(k => k.Id == command.Id, cancellationToken) ?? throw new NotFoundException("device");
            db.AccessKeys().Remove(key);
            return Unit.Value;
        }
    }
}
