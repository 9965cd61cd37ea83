using EventsHub.Domain.Common;

namespace EventsHub.Domain.Events;

/// <summary>Where an event takes place.</summary>
public sealed record Venue
{
    /// <summary>The name of the place.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Street address, on one or several lines.</summary>
    public string Address { get; set; } = "";

    /// <summary>City.</summary>
    public string City { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string Country { get; set; } = "";
}

/// <summary>A room of the venue.</summary>
public sealed class Room : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses, such as <c>polaris</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on its door.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Seats; null when nobody counts them.</summary>
    public int? Capacity { get; set; }

    /// <summary>What is in it: dome, video link, microphones…</summary>
    public string Equipment { get; set; } = "";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}
