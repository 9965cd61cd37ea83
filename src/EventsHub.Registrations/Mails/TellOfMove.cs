using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Mails;

/// <summary>Tells everybody registered that an event takes place on other days: queues a mail for each of them. It waits a while, so that a date that was mistyped and put right is told nobody.</summary>
internal sealed class TellOfMove(EventsHubDb db, TimeProvider time) : IOutboxHandler
{
    /// <summary>The kind of message; its subject is the event.</summary>
    public const string Kind = "event.moved";

    /// <summary>How long after the change people are told.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(10);

    public async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Of several changes the last one tells.
        if (await db.Outbox.AnyAsync(m => m.Kind == Kind && m.SubjectId == message.SubjectId && m.DeliveredAt == null && m.FailedAt == null && m.CreatedAt > message.CreatedAt, cancellationToken))
        {
            return Delivery.Needless;
        }

        var @event = await db.HostedEventAsync(message.SubjectId, EventParts.None, cancellationToken);
        if (EventTime.EndOf(@event.EndsOn, @event.TimeZone) <= now)
        {
            return Delivery.Needless;
        }

        var told = message.CreatedAt + Delay;
        // A process that is killed before it notes this message as delivered delivers it again: whoever has the mail queued is not told twice.
        var ids = await db.Registrations()
            .Where(r => r.EventId == message.SubjectId && r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Lapsed && r.Status != RegistrationStatus.Unnamed
                && !db.Outbox.Any(m => m.SubjectId == r.Id && m.Kind == RegistrationMailKinds.EventMoved && m.CreatedAt >= told))
            .Select(r => r.Id).ToListAsync(cancellationToken);
        db.Outbox.AddRange(ids.Select(id => OutboxMessage.For(RegistrationMailKinds.EventMoved, id, now)));
        await db.SaveChangesAsync(cancellationToken);
        return Delivery.Made;
    }
}
