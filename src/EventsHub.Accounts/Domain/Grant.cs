using EventsHub.Kernel.Domain;

namespace EventsHub.Accounts.Domain;

/// <summary>A role given to somebody, for one event or (without one) for all.</summary>
public sealed class Grant : Entity
{
    /// <summary>Who has it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Where it holds; null for everywhere.</summary>
    public Guid? EventId { get; set; }

    /// <summary>What it allows.</summary>
    public Role Role { get; set; }
}
