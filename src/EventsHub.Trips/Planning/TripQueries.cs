using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Loads trips with all their parts at once: a delegation has a few dozen members at most.</summary>
internal static class TripQueries
{
    /// <summary>A trip with all its parts, not tracked for changes.</summary>
    /// <exception cref="NotFoundException">There is no trip with this code.</exception>
    public static Task<Trip> ToRead(this EventsHubDb db, string code, CancellationToken cancellationToken) =>
        WholeAsync(db.Trips().AsNoTracking(), code, cancellationToken);

    /// <summary>A trip with all its parts, to be changed.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="code">The trip's code, in any case.</param>
    /// <param name="version">The version on which the change is based; null skips the check.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="NotFoundException">There is no trip with this code.</exception>
    /// <exception cref="StaleException">The trip was changed since that version.</exception>
    public static async Task<Trip> ToChange(this EventsHubDb db, string code, int? version, CancellationToken cancellationToken)
    {
        var trip = await WholeAsync(db.Trips(), code, cancellationToken);
        StaleException.ThrowIfOther(version, trip.Version);
        return trip;
    }

    /// <summary>The id of a trip, where nothing else of it is needed.</summary>
    /// <exception cref="NotFoundException">There is no trip with this code.</exception>
    public static async Task<Guid> TripIdAsync(this EventsHubDb db, string code, CancellationToken cancellationToken)
    {
        var normalized = TripCode.Normalize(code);
        return await db.Trips().Where(t => t.Code == normalized).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("trip");
    }

    private static async Task<Trip> WholeAsync(IQueryable<Trip> trips, string code, CancellationToken cancellationToken)
    {
        var normalized = TripCode.Normalize(code);
        return await trips.Include(t => t.Travellers).Include(t => t.Legs).ThenInclude(l => l.Travellers).Include(t => t.Stays).ThenInclude(s => s.Travellers)
            .AsSplitQuery().FirstOrDefaultAsync(t => t.Code == normalized, cancellationToken) ?? throw new NotFoundException("trip");
    }
}
