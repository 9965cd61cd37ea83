using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Contracts;

/// <summary>The words of a mail that people get by themselves were written, or are the built-in ones again.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="Mail">The mail.</param>
public sealed record MailWordingChanged(Guid EventId, RegistrationMail Mail) : IDomainEvent;
