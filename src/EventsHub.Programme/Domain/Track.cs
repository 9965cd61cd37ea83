using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>A theme that runs through the programme.</summary>
public sealed class Track : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Its colour, as #RRGGBB.</summary>
    public string Colour { get; set; } = "#1B3A6B";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}
