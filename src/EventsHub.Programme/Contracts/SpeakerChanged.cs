using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A speaker in the draft of a programme changed.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SpeakerId">Id of the speaker.</param>
public sealed record SpeakerChanged(Guid EventId, Guid SpeakerId) : IDomainEvent;
