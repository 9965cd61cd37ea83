using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.OwnPage;

/// <summary>The links that travellers open their own page by.</summary>
internal static class TravellerLinks
{
    private const int DaysAfterTheTrip = 60;

    /// <summary>Makes a link, to be saved with the rest; it opens until two months after the trip.</summary>
    /// <returns>The token, which is stored nowhere.</returns>
    public static string Add(EventsHubDb db, Trip trip, Guid travellerId, DateTime now)
    {
        var end = trip.EndsOn.AddDays(DaysAfterTheTrip).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var earliest = now.AddDays(DaysAfterTheTrip);
        var (link, token) = AccessLink.Create(LinkPurpose.Traveller, travellerId, now, (end > earliest ? end : earliest) - now);
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The trip and the traveller that a token opens.</summary>
    /// <exception cref="NotFoundException">None: unknown, expired, or no longer on the trip.</exception>
    public static async Task<(Trip Trip, Traveller Traveller)> ReadAsync(EventsHubDb db, string token, DateTime now, CancellationToken cancellationToken)
    {
        var hash = AccessLink.Hash(token);
        var found = await db.AccessLinks.AsNoTracking().Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Traveller)
            .Join(db.Travellers(), l => l.SubjectId, t => t.Id, (l, t) => new { Link = l, t.Id, Code = db.Trips().Where(x => x.Id == t.TripId).Select(x => x.Code).First() })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || !found.Link.IsOpenAt(now))
        {
            throw new NotFoundException("traveller");
        }

        var trip = await db.ToRead(found.Code, cancellationToken);
        return (trip, trip.Travellers.Find(t => t.Id == found.Id) ?? throw new NotFoundException("traveller"));
    }

    /// <summary>Where a token leads, in the traveller's language.</summary>
    public static string PathOf(string token, string language) => $"/trips/t/{token}?lang={language}";
}
