using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.OwnPage;

/// <summary>Deletes the links to the own page of somebody who no longer travels.</summary>
internal sealed class ForgetTravellerLinks(EventsHubDb db) : IHandle<TravellerRemoved>
{
    public Task HandleAsync(TravellerRemoved happened, CancellationToken cancellationToken) =>
        db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Traveller && l.SubjectId == happened.TravellerId).ExecuteDeleteAsync(cancellationToken);
}
