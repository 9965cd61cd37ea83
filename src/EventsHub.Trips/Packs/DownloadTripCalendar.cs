using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Packs;

/// <summary>Makes a calendar file of a whole trip, or of one traveller's part of it.</summary>
public static class DownloadTripCalendar
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode, Guid? TravellerId = null) : IQuery<Result>, IForTrip;

    /// <summary>The calendar file (iCalendar, RFC 5545).</summary>
    public sealed record Result(string FileName, string Content);

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(query.TripCode, cancellationToken);
            var traveller = query.TravellerId is { } id ? trip.Travellers.FirstOrDefault(t => t.Id == id) ?? throw new NotFoundException("traveller") : null;
            return new(TripCalendar.FileName(trip), TripCalendar.Of(trip, traveller, time.GetUtcNow().UtcDateTime, texts));
        }
    }
}
