using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Events;

/// <summary>Follows an event within its transaction. It finds the change saved, may change more, and so cause further events; when it fails, nothing of all that is stored. It is called once for
/// equal events of a round, and must not send anything outside: that is what messages are for, which leave after the commit.</summary>
public interface IHandle<in TEvent> where TEvent : IDomainEvent
{
    /// <summary>Does what follows from the event. What it changes on tracked objects is saved for it.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}
