namespace EventsHub.Conference.Contracts;

/// <summary>What is read of an event beside what it is itself.</summary>
[Flags]
public enum EventParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ticket types and options, with their prices.</summary>
    Products = 1,

    /// <summary>Products, and how many places their quotas have left.</summary>
    Places = 3,

    /// <summary>Rooms.</summary>
    Rooms = 4,
}
