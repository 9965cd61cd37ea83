using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>A promotion or access code was made, changed, or switched off or on.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="VoucherId">Id of the code.</param>
/// <param name="KeepsUntil">Until when it keeps places (UTC, exclusive); null when it keeps none.</param>
public sealed record VoucherChanged(Guid EventId, Guid VoucherId, DateTime? KeepsUntil) : IDomainEvent;
