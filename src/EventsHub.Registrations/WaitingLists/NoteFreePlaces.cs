using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.WaitingLists;

/// <summary>Notes, with whatever may have made places free, that they may be offered to those who wait. They are offered after the change, so that a long list holds up no cancellation.</summary>
internal sealed class NoteFreePlaces(EventsHubDb db, TimeProvider time) : IHandle<RegistrationCancelled>, IHandle<RegistrationChanged>, IHandle<SaleAdvanced>
{
    public Task HandleAsync(RegistrationCancelled happened, CancellationToken cancellationToken) => NoteAsync(happened.EventId, cancellationToken);

    public Task HandleAsync(RegistrationChanged happened, CancellationToken cancellationToken) => NoteAsync(happened.EventId, cancellationToken);

    public Task HandleAsync(SaleAdvanced happened, CancellationToken cancellationToken) =>
        happened.Status == RegistrationStatus.Lapsed ? NoteAsync(happened.EventId, cancellationToken) : Task.CompletedTask;

    private async Task NoteAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (await db.WhoWait(eventId).AnyAsync(cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.For(OfferFreePlaces.Kind, eventId, time.GetUtcNow().UtcDateTime));
        }
    }
}
