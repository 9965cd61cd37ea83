using System.Text.Json.Nodes;
using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Contracts;

/// <summary>What this module needs from the mails of an event; the mailings module implements it.</summary>
public interface IEventMails
{
    /// <summary>The words that organisers have written for the mails that people get by themselves, as the event's file holds them.</summary>
    Task<IReadOnlyList<MailWordingInput>> WordingAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Gives an event the words of its file. Mails that the file does not name have the built-in words again.</summary>
    /// <param name="event">The event.</param>
    /// <param name="wording">The words.</param>
    /// <param name="form">The form that the same file brings, whose answers the words may say; null when it brings none.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="DomainRuleException">The words cannot be. Its field is the place in the file, such as <c>MailWording[2].Subject[fr]</c>.</exception>
    Task ApplyWordingAsync(HostedEvent @event, IReadOnlyList<MailWordingInput> wording, JsonObject? form, CancellationToken cancellationToken);
}
