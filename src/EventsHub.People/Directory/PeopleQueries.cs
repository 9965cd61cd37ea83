using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Domain;
using EventsHub.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Directory;

/// <summary>Finds people of an event.</summary>
internal static class PeopleQueries
{
    /// <summary>Those who stand for themselves, not those merged with others.</summary>
    public static IQueryable<Person> PeopleOf(this EventsHubDb db, Guid eventId) => db.People().Where(p => p.EventId == eventId && p.MergedIntoId == null);

    /// <summary>A person of an event with identifiers, merged or not.</summary>
    /// <exception cref="NotFoundException">There is none with this id.</exception>
    public static async Task<Person> PersonAsync(this EventsHubDb db, Guid eventId, Guid id, CancellationToken cancellationToken) =>
        await db.People().Include(p => p.Identifiers).FirstOrDefaultAsync(p => p.Id == id && p.EventId == eventId, cancellationToken) ?? throw new NotFoundException("person");
}
