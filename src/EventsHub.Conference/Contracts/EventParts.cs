namespace EventsHub.Conference.Contracts;

/// <summary>The parts of an event that are read together with it.</summary>
[Flags]
public enum EventParts
{
    /// <summary>Only the event itself.</summary>
    None = 0,

    /// <summary>Ticket types and options, with their prices.</summary>
    Products = 1,

    /// <summary>Products together with their quotas, which tell how many places are left.</summary>
    Places = 3,

    /// <summary>The rooms of the venue.</summary>
    Rooms = 4,
}
