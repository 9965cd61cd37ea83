using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A speaker was added to the draft of a programme.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="SpeakerId">Id of the speaker.</param>
public sealed record SpeakerAdded(Guid EventId, Guid SpeakerId) : IDomainEvent;
