using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.OwnPage;

/// <summary>The personal links to travellers' own pages.</summary>
internal static class TravellerLinks
{
    private const int DaysAfterTheTrip = 60;

    /// <summary>Makes a link, which the caller saves. It works until 60 days after the trip, and for 60 days at least.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, Trip trip, Guid travellerId, DateTime now)
    {
        var end = trip.EndsOn.AddDays(DaysAfterTheTrip).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var earliest = now.AddDays(DaysAfterTheTrip);
        var (link, token) = AccessLink.Create(LinkPurpose.Traveller, travellerId, now, (end > earliest ? end : earliest) - now);
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The trip and the traveller to whom a token belongs.</summary>
    /// <exception cref="NotFoundException">The token is unknown or has expired, or the traveller is no longer on the trip.</exception>
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
        return (trip, trip.Travellers.FirstOrDefault(t => t.Id == found.Id) ?? throw new NotFoundException("traveller"));
    }

    /// <summary>The path of the page that a token opens, in the traveller's language.</summary>
    public static string PathOf(string token, string language) => $"/trips/t/{token}?lang={language}";
}
