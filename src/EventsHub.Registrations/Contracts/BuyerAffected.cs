using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>What somebody owes or gets back has changed who pays for another person.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="OrderId">Id of the order.</param>
/// <param name="News">What has happened.</param>
public sealed record BuyerAffected(Guid EventId, Guid OrderId, BuyerNews News) : IDomainEvent;
