namespace EventsHub.People.Mails;

/// <summary>The kinds of messages of this module.</summary>
internal static class PeopleMailKinds
{
    /// <summary>Somebody who contributes is invited to register.</summary>
    public const string Invited = "person-invited";
}
