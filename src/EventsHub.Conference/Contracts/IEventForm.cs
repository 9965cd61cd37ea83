using System.Text.Json.Nodes;
using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>What this module needs from the form that people fill in to register; the forms module implements it.</summary>
public interface IEventForm
{
    /// <summary>The form that an event asks people to fill in, as the event's file holds it; null when it asks nothing of its own.</summary>
    Task<JsonObject?> OfAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the form of its file, and asks people it from now on.</summary>
    /// <param name="event">The event with its products.</param>
    /// <param name="form">The form as the file holds it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The same form, written as this version writes it.</returns>
    /// <exception cref="DomainRuleException">The form cannot be. Its field is the place in the file, such as <c>Form.Questions[2].Label</c>.</exception>
    Task<JsonObject> ApplyAsync(HostedEvent @event, JsonObject form, CancellationToken cancellationToken);
}
