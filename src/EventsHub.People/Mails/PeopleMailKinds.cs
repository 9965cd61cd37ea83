namespace EventsHub.People.Mails;

/// <summary>The kinds of outbox message that this module delivers as mail.</summary>
internal static class PeopleMailKinds
{
    /// <summary>Somebody who contributes is invited to register.</summary>
    public const string Invited = "mail.person-invited";

    /// <summary>Somebody has another address: what the former one is told.</summary>
    public const string FormerAddress = "mail.person-former-address";

    /// <summary>Somebody has another address, which gets a link in place of those that have ended.</summary>
    public const string NewAddress = "mail.person-new-address";

    /// <summary>Somebody who contributes and is not registered asks for the link to their page again.</summary>
    public const string Link = "mail.person-link";
}
