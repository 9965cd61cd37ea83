namespace EventsHub.Accounts.Domain;

/// <summary>Who or what can hold a role.</summary>
public enum HolderKind
{
    /// <summary>A person with an account.</summary>
    Account,

    /// <summary>A program that works for somebody, by a key of their own.</summary>
    Token,

    /// <summary>A machine at an event, such as the tablet at a door, by a key that an organiser has made for it.</summary>
    Device,
}
