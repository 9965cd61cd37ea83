namespace EventsHub.Accounts.Mails;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class AccountMailKinds
{
    public const string SignInLink = "mail.sign-in-link";

    public const string Invitation = "mail.invitation";
}
