using EventsHub.Conference.Contracts;

namespace EventsHub.Registrations.Contracts;

/// <summary>A mail about a registration that is about to be written, for whoever has other words for it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Mail">Which mail it is.</param>
/// <param name="RegistrationId">Id of the registration.</param>
/// <param name="Language">The language that it is written in (BCP 47).</param>
/// <param name="OwnPage">The address of the person's own page.</param>
/// <param name="Until">Until when a place is kept, in words; null in mails that know no such time.</param>
/// <param name="Payer">Who pays for the person; null in mails that are not about it.</param>
public sealed record MailToWord(HostedEvent Event, RegistrationMail Mail, Guid RegistrationId, string Language, string OwnPage, string? Until, string? Payer);
