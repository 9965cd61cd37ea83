using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Domain;

/// <summary>A role held by an account, for all events or limited to one.</summary>
public sealed class Grant : Entity
{
    /// <summary>Id of the account that holds the role.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Id of the event that the role is limited to; null for all events.</summary>
    public Guid? EventId { get; set; }

    /// <summary>The role, which stands for a set of permissions.</summary>
    public Role Role { get; set; }
}
