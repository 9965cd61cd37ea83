using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Storage;

internal sealed class TripRows(EventsHubDb db) : ITrips
{
    public IQueryable<TripRow> Trips => db.Trips().AsNoTracking().Select(t => new TripRow { Id = t.Id, Code = t.Code, Title = t.Title, EndsOn = t.EndsOn });
}
