using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Contracts;

/// <summary>A file was taken from a talk, or went with it.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="ContentId">Id of the stored file.</param>
public sealed record TalkFileRemoved(Guid EventId, Guid ContentId) : IDomainEvent;
