using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Contracts;

/// <summary>The questions that organisers prepare for an event are different now; people are not asked them yet.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="FormId">Id of the form.</param>
public sealed record FormChanged(Guid EventId, Guid FormId) : IDomainEvent;
