using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

internal static class PeopleWithNeeds
{
    public static IQueryable<Registration> WithNeeds(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Dietary != null || r.AccessNeeds != null);

    /// <returns>The number of people whose needs were erased.</returns>
    public static Task<int> EraseNeedsAsync(this IQueryable<Registration> registrations, CancellationToken cancellationToken) =>
        // Raising the version refuses a form opened before, which would store the needs again.
        registrations.WithNeeds().InPortionsAsync(some => some.ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Dietary, (string?)null).SetProperty(r => r.AccessNeeds, (string?)null).SetProperty(r => r.Version, r => r.Version + 1),
            cancellationToken));
}
