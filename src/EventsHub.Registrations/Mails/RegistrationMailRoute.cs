using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Mails;

/// <summary>Queues the mail that follows from what happened to a registration or an order.</summary>
internal sealed class RegistrationMailRoute : IOutboxRoute
{
    public IEnumerable<OutboxMessage> MessagesFor(IDomainEvent domainEvent, DateTime utc) => domainEvent switch
    {
        AttendeeRegistered e => [OutboxMessage.For(RegistrationMailKinds.RegistrationConfirmed, e.RegistrationId, utc)],
        RegistrationChanged e => [OutboxMessage.For(RegistrationMailKinds.RegistrationChanged, e.RegistrationId, utc)],
        RegistrationCancelled e => [OutboxMessage.For(RegistrationMailKinds.RegistrationCancelled, e.RegistrationId, utc)],
        OrderPaid e => [OutboxMessage.For(RegistrationMailKinds.OrderPaid, e.OrderId, utc)],
        _ => [],
    };
}
