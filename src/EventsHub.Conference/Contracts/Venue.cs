using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

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
