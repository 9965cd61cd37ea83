using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>All refunds of a file are paid, or those that are not were taken back.</summary>
/// <param name="RunId">Id of the run.</param>
public sealed record RefundRunClosed(Guid RunId) : IDomainEvent;
