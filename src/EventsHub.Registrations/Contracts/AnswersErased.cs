using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Contracts;

/// <summary>The answers to a question of an event's form were erased, as it had said how long they would be kept.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="Question">The key of the question.</param>
public sealed record AnswersErased(Guid EventId, string Question) : IDomainEvent;
