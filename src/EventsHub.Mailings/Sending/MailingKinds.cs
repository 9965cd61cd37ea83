namespace EventsHub.Mailings.Sending;

/// <summary>The kinds of outbox message that this module delivers.</summary>
public static class MailingKinds
{
    /// <summary>Writes down to whom a mailing goes that was released, and gives each their message; its subject is the mailing.</summary>
    public const string Gather = "mailing.gather";

    /// <summary>The mail to one recipient, who is its subject.</summary>
    public const string Mail = "mail.mailing";

    /// <summary>The mail by which somebody tries a mailing out; its subject is the <see cref="Domain.MailingTest"/>.</summary>
    public const string Test = "mail.mailing-test";
}
