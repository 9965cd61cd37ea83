using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Domain;

/// <summary>Somebody had a mailing sent to themselves, as one of its readers would get it.</summary>
public sealed class MailingTest : Entity
{
    private MailingTest()
    {
    }

    /// <summary>Id of the mailing.</summary>
    public Guid MailingId { get; private set; }

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
}
