using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Packs;
using MediatR;

namespace EventsHub.Trips.OwnPage;

/// <summary>Makes a traveller's own calendar file, in the language of the page.</summary>
public static class DownloadOwnTripCalendar
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string Token) : IQuery<DownloadTripCalendar.Result>;

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, DownloadTripCalendar.Result>
    {
        public async Task<DownloadTripCalendar.Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var (trip, traveller) = await TravellerLinks.ReadAsync(db, query.Token, now, cancellationToken);
            return new(TripCalendar.FileName(trip), TripCalendar.Of(trip, traveller, now, texts));
        }
    }
}
