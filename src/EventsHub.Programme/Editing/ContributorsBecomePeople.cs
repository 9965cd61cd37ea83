using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Makes everybody in a programme who was there before people were known a person of their event. Nobody is taken for somebody who has registered, since no address of theirs is known:
/// staff look at those of one name and merge them.</summary>
internal sealed class ContributorsBecomePeople(EventPeople people) : IDataUpgrade
{
    public string Name => "20261129_ContributorsBecomePeople";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var eventId in await db.Speakers().Where(s => s.PersonId == null).Select(s => s.EventId).Distinct().ToListAsync(cancellationToken))
        {
            await people.SettleAsync(eventId, await db.Speakers().Where(s => s.EventId == eventId && s.PersonId == null).ToListAsync(cancellationToken), WhoSays.Past, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
