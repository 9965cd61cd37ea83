using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Domain;

/// <summary>A number of places that one or several products draw from.</summary>
public sealed class Quota : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files, such as <c>on-site</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that staff read.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many places there are; null for no limit.</summary>
    public int? Size { get; set; }

    /// <summary>How many are taken. Changed by one conditional update in the database only, never by saving this object.</summary>
    public int Taken { get; private set; }

    /// <summary>What draws from it.</summary>
    public List<Product> Products { get; set; } = [];

    /// <summary>How many are left; null for no limit.</summary>
    public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;

    /// <summary>Changes how many places there are; those taken stay taken.</summary>
    public void Resize(int? size)
    {
        if (size < Taken)
        {
            throw BelowTaken(Code, Taken);
        }

        Size = size;
    }

    /// <summary>The rule that a size below the places taken breaks.</summary>
    public static DomainRuleException BelowTaken(string code, int taken) =>
        new("quota.below-taken", "{1} places of the quota {0} are taken; it cannot be smaller than that.", code, taken) { Field = "Quota.Size" };
}
