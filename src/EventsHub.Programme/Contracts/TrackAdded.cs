using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A track was added to the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TrackId">Id of the track.</param>
public sealed record TrackAdded(Guid EventId, Guid TrackId) : IDomainEvent;
