using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

/// <summary>Lists the devices of an event, by name.</summary>
public static class ListDevices
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Device>>, IForEvent;

    /// <param name="Id">Id of its key.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Role">What it does.</param>
    /// <param name="MadeBy">Name of the person who added it.</param>
    /// <param name="LastSeenAt">When it was last used (UTC); null before.</param>
    /// <param name="LastDay">The last day on which it works.</param>
    public sealed record Device(Guid Id, string Name, Role Role, string MadeBy, DateTime? LastSeenAt, DateOnly LastDay);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Device>>
    {
        public async Task<IReadOnlyList<Device>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            return await db.DevicesOf(eventId)
                .Join(db.Grants(), k => k.Id, g => g.KeyId, (k, g) => new { Key = k, g.Role })
                .Join(db.Accounts(), d => d.Key.MadeBy, a => a.Id, (d, a) => new { d.Key, d.Role, a.DisplayName })
                .OrderBy(d => d.Key.Name).ThenBy(d => d.Key.Id)
                .Select(d => new Device(d.Key.Id, d.Key.Name, d.Role, d.DisplayName, d.Key.LastSeenAt, d.Key.LastDay))
                .ToListAsync(cancellationToken);
        }
    }
}
