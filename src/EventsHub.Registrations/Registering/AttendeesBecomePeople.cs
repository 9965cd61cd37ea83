using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Registering;

/// <summary>Makes everybody who registered before people were known a person of their event. Registrations that say the same of somebody, such as a cancelled one and the one after it, are those
/// of one person; no badge changes by it.</summary>
internal sealed class AttendeesBecomePeople(EventPeople people) : IDataUpgrade
{
    private const int AtOnce = 1000;

    public string Name => "20261129_AttendeesBecomePeople";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        while (await db.Registrations().Where(r => r.PersonId == null && r.Email != "").OrderBy(r => r.EventId).ThenBy(r => r.RegisteredAt).ThenBy(r => r.Id).Include(r => r.Order).Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } some)
        {
            foreach (var ofEvent in some.GroupBy(r => r.EventId))
            {
                await people.SettleAsync(ofEvent.Key, [.. ofEvent], WhoSays.Past, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
