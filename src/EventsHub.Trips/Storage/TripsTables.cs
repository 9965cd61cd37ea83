using EventsHub.Trips.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Storage;

/// <summary>The tables of this module.</summary>
internal static class TripsTables
{
    public static DbSet<Trip> Trips(this EventsHubDb db) => db.Set<Trip>();

    public static DbSet<Traveller> Travellers(this EventsHubDb db) => db.Set<Traveller>();
}
