namespace EventsHub.Registrations.Contracts;

/// <summary>Somebody as whom a mail about a registration is looked at.</summary>
/// <param name="Id">Id of the registration.</param>
/// <param name="Code">The code on ticket and badge.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Language">The language of their mails (BCP 47).</param>
/// <param name="WouldGetIt">True when the registration is as it is when this mail is sent; of others the mail shows what they are now.</param>
public sealed record MailReader(Guid Id, string Code, string Name, string Language, bool WouldGetIt);
