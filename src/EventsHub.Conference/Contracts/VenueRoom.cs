using System.Text.Json.Serialization;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A room of an event as other modules read it. Snapshots of programmes store it as JSON, with its properties in this order.</summary>
public sealed record VenueRoom
{
    /// <summary>Id of the event that uses the room.</summary>
    [JsonPropertyOrder(0)]
    public Guid EventId { get; set; }

    /// <summary>A short, stable code for files and the API; unique in the event.</summary>
    [JsonPropertyOrder(1)]
    public string Code { get; set; } = "";

    /// <summary>The name of the room, by language.</summary>
    [JsonPropertyOrder(2)]
    public LocalizedText Name { get; set; } = new();

    /// <summary>The number of seats; null when not given.</summary>
    [JsonPropertyOrder(3)]
    public int? Capacity { get; set; }

    /// <summary>What the room is equipped with; may be empty.</summary>
    [JsonPropertyOrder(4)]
    public string Equipment { get; set; } = "";

    /// <summary>Position in lists, ascending.</summary>
    [JsonPropertyOrder(5)]
    public int Position { get; set; }

    /// <summary>Id of the room.</summary>
    [JsonPropertyOrder(6)]
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
