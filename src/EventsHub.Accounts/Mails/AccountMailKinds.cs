namespace EventsHub.Accounts.Mails;

/// <summary>The kinds of outbox message that this module delivers as mail.</summary>
public static class AccountMailKinds
{
    public const string SignInLink = "mail.sign-in-link";

    public const string Invitation = "mail.invitation";
}
