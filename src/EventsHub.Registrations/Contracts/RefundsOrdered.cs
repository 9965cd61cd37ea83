using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>Refunds were ordered from the bank by a file.</summary>
/// <param name="RunId">Id of the run.</param>
public sealed record RefundsOrdered(Guid RunId) : IDomainEvent;
