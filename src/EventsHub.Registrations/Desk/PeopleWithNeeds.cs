using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

internal static class PeopleWithNeeds
{
    public static IQueryable<Registration> WithNeeds(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Dietary != null || r.AccessNeeds != null);

    /// <returns>Of how many people it was erased.</returns>
    public static Task<int> EraseNeedsAsync(this IQueryable<Registration> registrations, CancellationToken cancellationToken) =>
        // A form that was opened before must not bring it back.
        registrations.WithNeeds().ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Dietary, (string?)null).SetProperty(r => r.AccessNeeds, (string?)null).SetProperty(r => r.Version, r => r.Version + 1),
            cancellationToken);
}
