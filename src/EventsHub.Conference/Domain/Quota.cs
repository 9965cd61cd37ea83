using EventsHub.Kernel.Domain;

namespace EventsHub.Conference.Domain;

/// <summary>A number of places from which one or more products take theirs.</summary>
public sealed class Quota : Entity
{
    private readonly List<Product> _products = [];

    private Quota()
    {
    }

    /// <summary>Id of the event that it belongs to.</summary>
    public Guid EventId { get; private set; }

    /// <summary>A short, stable code for files and the API, such as <c>on-site</c>; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The quota's name, which only staff see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The number of places; null for no limit.</summary>
    public int? Size { get; private set; }

    /// <summary>The number of places taken. Changed only by conditional updates in the database, never by saving this object.</summary>
    public int Taken { get; private set; }

    /// <summary>The products that take places from it.</summary>
    public IReadOnlyList<Product> Products => _products;

    /// <summary>The number of places left; null for no limit.</summary>
    public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;

    /// <summary>Makes a quota, which an event then takes in (<see cref="Event.Add(Quota)"/>).</summary>
    /// <param name="code">A short, stable code; unique in the event.</param>
    /// <param name="name">The name, which only staff see.</param>
    /// <param name="size">The number of places; null for no limit.</param>
    public static Quota Of(string code, string name, int? size) => new() { Code = code, Name = name, Size = size };

    /// <summary>Says what it is called.</summary>
    public void Rename(string code, string name) => (Code, Name) = (code, name);

    internal void Join(Event @event) => EventId = @event.Id;

    /// <summary>Changes the number of places; those taken stay taken.</summary>
    /// <exception cref="DomainRuleException">More places than that are taken.</exception>
    public void Resize(int? size)
    {
        Check(size, Taken);
        Size = size;
    }

    /// <summary>Refuses a number of places below a number that is taken.</summary>
    /// <exception cref="DomainRuleException">It is too small.</exception>
    public void CheckHolds(int taken) => Check(Size, taken);

    private void Check(int? size, int taken)
    {
        if (size < taken)
        {
            throw new DomainRuleException("quota.below-taken", "{1} places of the quota {0} are taken; it cannot be smaller than that.", Code, taken) { Field = "Quota.Size" };
        }
    }
}
