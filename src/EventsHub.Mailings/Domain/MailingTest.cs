using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Domain;

/// <summary>Somebody had a mailing, or a mail that people get by themselves, sent to themselves, as one of its readers would get it.</summary>
public sealed class MailingTest : Entity
{
    private MailingTest()
    {
    }

    /// <summary>Id of the mailing; null for a mail that people get by themselves.</summary>
    public Guid? MailingId { get; private set; }

    /// <summary>The mail that people get by themselves; null for a mailing.</summary>
    public RegistrationMail? Mail { get; private set; }

    /// <summary>Id of the registration whose data it shows.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Id of the account that it goes to.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The language in which it is sent (BCP 47).</summary>
    public string Language { get; private set; } = "";

    /// <summary>When it was asked for (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Notes who asked for it.</summary>
    /// <param name="mailing">The mailing.</param>
    /// <param name="registrationId">Id of the registration whose data it shows.</param>
    /// <param name="language">The language in which it is sent (BCP 47).</param>
    /// <param name="accountId">Id of the account that it goes to.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static MailingTest Of(Mailing mailing, Guid registrationId, string language, Guid accountId, DateTime utc) =>
        new() { MailingId = mailing.Id, RegistrationId = registrationId, Language = language, AccountId = accountId, AskedAt = utc };

    /// <summary>Notes who asked for a mail that people get by themselves.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="registrationId">Id of the registration whose data it shows.</param>
    /// <param name="language">The language in which it is sent (BCP 47).</param>
    /// <param name="accountId">Id of the account that it goes to.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static MailingTest Of(RegistrationMail mail, Guid registrationId, string language, Guid accountId, DateTime utc) =>
        new() { Mail = mail, RegistrationId = registrationId, Language = language, AccountId = accountId, AskedAt = utc };
}
