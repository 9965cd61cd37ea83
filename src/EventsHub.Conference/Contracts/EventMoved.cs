using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>An event takes place on other days.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="StartsOn">The first day from now on.</param>
/// <param name="EndsOn">The last day from now on.</param>
public sealed record EventMoved(Guid EventId, DateOnly StartsOn, DateOnly EndsOn) : IDomainEvent;
