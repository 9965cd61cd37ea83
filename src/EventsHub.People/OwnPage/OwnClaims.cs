using EventsHub.Kernel.Storage;
using EventsHub.People.Directory;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.OwnPage;

/// <summary>Whom people may say to be themselves: others of their event who have their address and their name. That the address is theirs, the link proves that was mailed to it.</summary>
internal static class OwnClaims
{
    public static async Task<IReadOnlyList<Person>> OfAsync(EventsHubDb db, Person person, CancellationToken cancellationToken)
    {
        if (person.EmailNormalized.Length == 0)
        {
            return [];
        }

        var others = await db.PeopleOf(person.EventId).Include(p => p.Identifiers)
            .Where(p => p.EmailNormalized == person.EmailNormalized && p.Id != person.Id).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(10).ToListAsync(cancellationToken);
        return others.FindAll(other => other.IsMeantBy(person.ToDetails()) && person.MayAbsorb(other).IsAllowed);
    }
}
