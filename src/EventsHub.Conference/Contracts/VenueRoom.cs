using System.Text.Json.Serialization;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A room of an event as other modules know it. Snapshots of programmes hold it as JSON, in this order of its properties.</summary>
public sealed record VenueRoom
{
    /// <summary>The event that it belongs to.</summary>
    [JsonPropertyOrder(0)]
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and programs; unique in the event.</summary>
    [JsonPropertyOrder(1)]
    public string Code { get; set; } = "";

    /// <summary>The name that people read.</summary>
    [JsonPropertyOrder(2)]
    public LocalizedText Name { get; set; } = new();

    /// <summary>How many people it holds; null when nobody said.</summary>
    [JsonPropertyOrder(3)]
    public int? Capacity { get; set; }

    /// <summary>What is in it.</summary>
    [JsonPropertyOrder(4)]
    public string Equipment { get; set; } = "";

    /// <summary>Its place among the others.</summary>
    [JsonPropertyOrder(5)]
    public int Position { get; set; }

    /// <summary>Its identity.</summary>
    [JsonPropertyOrder(6)]
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
