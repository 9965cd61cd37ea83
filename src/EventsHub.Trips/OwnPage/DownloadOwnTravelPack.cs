using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Packs;
using MediatR;

namespace EventsHub.Trips.OwnPage;

/// <summary>Makes a traveller's own travel pack as PDF, in the language of the page.</summary>
public static class DownloadOwnTravelPack
{
    [OpenToAll("The token is the permission.")]
    public sealed record Query(string Token) : IQuery<StreamedFile>;

    internal sealed class Handler(EventsHubDb db, TravelPackDocument document, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var (trip, traveller) = await TravellerLinks.ReadAsync(db, query.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            return new(TravelPackDocument.FileName(trip), StreamedFile.Pdf, 1, (output, _, cancel) => document.WriteAsync(output, trip, [traveller], cancel));
        }
    }
}
