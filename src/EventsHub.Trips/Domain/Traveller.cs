using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;

namespace EventsHub.Trips.Domain;

/// <summary>Somebody who travels.</summary>
public sealed class Traveller : Entity
{
    /// <summary>The trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>The name, as on the travel document.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>Where their pack goes.</summary>
    public string Email { get; set; } = "";

    /// <summary>How to reach them on the way.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Department or institution.</summary>
    public string Department { get; set; } = "";

    /// <summary>The language of their pack.</summary>
    public string Language { get; set; } = "en";

    /// <summary>What they need on the way, as they said.</summary>
    public string Needs { get; set; } = "";
}
