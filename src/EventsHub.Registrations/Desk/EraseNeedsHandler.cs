using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using MediatR;

namespace EventsHub.Registrations.Desk;

/// <summary>Handles <see cref="EraseNeeds"/> at the request of an organiser; <see cref="OverdueNeeds"/> erases the rest later.</summary>
internal sealed class EraseNeedsHandler(EventsHubDb db, TimeProvider time) : IRequestHandler<EraseNeeds.Command, int>
{
    public async Task<int> Handle(EraseNeeds.Command command, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
        NeedsRetention.CheckMayErase(@event.EndsOn, EventTime.Day(time.GetUtcNow().UtcDateTime, @event.TimeZone));
        return await db.EraseNeedsAsync(@event.Id, cancellationToken);
    }
}
