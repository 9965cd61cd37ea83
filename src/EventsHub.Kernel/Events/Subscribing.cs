using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventsHub.Kernel.Events;

/// <summary>How a module says what follows from an event, in its <c>AddServices</c>: <c>services.On&lt;TripRemoved&gt;().Handle&lt;ForgetLinks&gt;()</c>.</summary>
public static class Subscribing
{
    /// <summary>Begins to say what follows from a type of event.</summary>
    public static Following<TEvent> On<TEvent>(this IServiceCollection services) where TEvent : IDomainEvent => new(services);

    /// <summary>What follows from a type of event. Each call adds a subscriber; all of them are called, in the order in which they were added.</summary>
    public sealed class Following<TEvent>(IServiceCollection services) where TEvent : IDomainEvent
    {
        /// <summary>Within the transaction, a handler is called.</summary>
        public Following<TEvent> Handle<THandler>() where THandler : class, IHandle<TEvent>
        {
            services.TryAddScoped<THandler>();
            services.AddSingleton(new Subscription(
                typeof(TEvent), (scope, happened, cancellationToken) => scope.GetRequiredService<THandler>().HandleAsync((TEvent)happened, cancellationToken), Message: null));
            return this;
        }

        /// <summary>After the transaction, a message is delivered. It is stored with the change, so that it is sent if and only if the change is stored.</summary>
        /// <param name="kind">The kind of message, which is also its queue.</param>
        /// <param name="subject">Id of what the message is about.</param>
        /// <param name="when">Says for which events; null for all.</param>
        /// <param name="due">Says from when on it may be delivered (UTC); null for at once.</param>
        /// <param name="after">How long after the event it may be delivered, when <paramref name="due"/> says nothing.</param>
        public Following<TEvent> Send(string kind, Func<TEvent, Guid> subject, Func<TEvent, bool>? when = null, Func<TEvent, DateTime?>? due = null, TimeSpan after = default)
        {
            services.AddSingleton(new Subscription(
                typeof(TEvent), Handle: null, (happened, utc) => happened is TEvent it && (when is null || when(it)) ? OutboxMessage.For(kind, subject(it), utc, due?.Invoke(it) ?? utc + after) : null));
            return this;
        }
    }
}
