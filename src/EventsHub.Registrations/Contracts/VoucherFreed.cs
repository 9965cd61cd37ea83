using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody who came with a promotion or access code has cancelled, or let the time for their place pass, so that another may come with it.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="VoucherId">Id of the code.</param>
/// <param name="RegistrationId">Id of the person's registration.</param>
public sealed record VoucherFreed(Guid EventId, Guid VoucherId, Guid RegistrationId) : IDomainEvent;
