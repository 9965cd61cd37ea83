namespace EventsHub.Accounts.Mails;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class AccountMailKinds
{
    /// <summary>A link to sign in with.</summary>
    public const string SignInLink = "mail.sign-in-link";

    /// <summary>An invitation to work with EventsHub.</summary>
    public const string Invitation = "mail.invitation";
}
