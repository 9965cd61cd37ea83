using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

internal static class PeopleWithNeeds
{
    public static IQueryable<Registration> WithNeeds(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Dietary != null || r.AccessNeeds != null);

    /// <summary>Erases the needs of everybody registered for an event, in the caller's transaction.</summary>
    /// <returns>The number of people whose needs were erased.</returns>
    public static async Task<int> EraseNeedsAsync(this EventsHubDb db, Guid eventId, CancellationToken cancellationToken)
    {
        var erased = await db.Registrations().Where(r => r.EventId == eventId).WithNeeds().InPortionsAsync(async some =>
        {
            // Refuses a form opened before, which would store the needs again.
            await db.Orders().Where(o => some.Select(r => r.OrderId).Contains(o.Id)).ExecuteUpdateAsync(set => set.RaiseVersion(), cancellationToken);
            return await some.ExecuteUpdateAsync(set => set.SetProperty(r => r.Dietary, (string?)null).SetProperty(r => r.AccessNeeds, (string?)null), cancellationToken);
        });
        if (erased > 0)
        {
            db.Raise(new NeedsErased(eventId));
        }

        return erased;
    }
}
