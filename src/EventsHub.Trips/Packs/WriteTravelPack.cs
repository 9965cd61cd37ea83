using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using MediatR;

namespace EventsHub.Trips.Packs;

/// <summary>Writes the travel pack of one traveller, in their language, or of all travellers, in the language of the interface.</summary>
public static class WriteTravelPack
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode, Guid? TravellerId = null) : IQuery<StreamedFile>, IForTrip;

    internal sealed class Handler(EventsHubDb db, TravelPackDocument document) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(query.TripCode, cancellationToken);
            List<Traveller> travellers = query.TravellerId is { } id
                ? [trip.Travellers.FirstOrDefault(t => t.Id == id) ?? throw new NotFoundException("traveller")]
                : [.. trip.Travellers.OrderBy(t => t.Name.SortKey, StringComparer.Ordinal)];
            trip.CheckSomebodyTravels();
            var language = query.TravellerId is null ? Languages.CurrentInterface : travellers[0].Language;
            return new(TravelPackDocument.FileName(trip), StreamedFile.Pdf, travellers.Count, async (output, progress, cancel) =>
            {
                using (Texts.In(language))
                {
                    await document.WriteAsync(output, trip, travellers, cancel);
                }

                progress?.Report(travellers.Count);
            });
        }
    }
}
