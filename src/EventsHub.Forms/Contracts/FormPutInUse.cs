using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Contracts;

/// <summary>People who register are asked another version of the form from now on.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="FormId">Id of the form.</param>
public sealed record FormPutInUse(Guid EventId, Guid FormId) : IDomainEvent;
