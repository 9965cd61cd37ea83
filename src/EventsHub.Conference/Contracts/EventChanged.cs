using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>Something of an event changed: its texts, dates, place, rooms, what it sells, or its status.</summary>
/// <param name="EventId">Id of the event.</param>
public sealed record EventChanged(Guid EventId) : IDomainEvent;
