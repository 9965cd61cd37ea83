using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody came with a promotion or access code, or came back after the time for their place was over.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="VoucherId">Id of the code.</param>
/// <param name="RegistrationId">Id of the person's registration.</param>
public sealed record VoucherUsed(Guid EventId, Guid VoucherId, Guid RegistrationId) : IDomainEvent;
