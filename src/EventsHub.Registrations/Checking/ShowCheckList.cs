using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Checking;

/// <summary>What a device needs to check the codes of an event without network.</summary>
public static class ShowCheckList
{
    [RequiresPermission(Permission.CheckTickets)]
    public sealed record Query(string EventCode) : IQuery<CheckList>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventKeys keys) : IRequestHandler<Query, CheckList>
    {
        public async Task<CheckList> Handle(Query query, CancellationToken cancellationToken) =>
            await CheckLists.ReadAsync(keys, await db.HostedEventAsync(query.EventCode, cancellationToken), db.Registrations(), cancellationToken);
    }
}
