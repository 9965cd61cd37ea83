using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A track in the draft of a programme changed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="TrackId">Id of the track.</param>
public sealed record TrackChanged(Guid EventId, Guid TrackId) : IDomainEvent;
