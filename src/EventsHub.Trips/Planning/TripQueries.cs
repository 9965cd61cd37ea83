using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Loads trips whole: a delegation is some dozen people at most.</summary>
internal static class TripQueries
{
    /// <summary>A trip with everything, to be read.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static Task<Trip> ToRead(this EventsHubDb db, string code, CancellationToken cancellationToken) =>
        WholeAsync(db.Trips().AsNoTracking(), code, cancellationToken);

    /// <summary>A trip with everything, to be changed. The change counts as one of the trip, whatever part of it is changed.</summary>
    /// <param name="db">The context.</param>
    /// <param name="code">The trip.</param>
    /// <param name="version">The version that the change is based on; null when it does not matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="StaleException">Somebody else changed it since that version.</exception>
    public static async Task<Trip> ToChange(this EventsHubDb db, string code, int? version, CancellationToken cancellationToken)
    {
        var trip = await WholeAsync(db.Trips(), code, cancellationToken);
        if (version is { } read && read != trip.Version)
        {
            throw new StaleException();
        }

        db.Entry(trip).Property(t => t.Version).IsModified = true;
        return trip;
    }

    private static async Task<Trip> WholeAsync(IQueryable<Trip> trips, string code, CancellationToken cancellationToken)
    {
        var normalized = TripCode.Normalize(code);
        return await trips.Include(t => t.Travellers).Include(t => t.Legs).ThenInclude(l => l.Travellers).Include(t => t.Stays).ThenInclude(s => s.Travellers)
            .AsSplitQuery().FirstOrDefaultAsync(t => t.Code == normalized, cancellationToken) ?? throw new NotFoundException("trip");
    }
}
