namespace EventsHub.Conference.Setup;

public sealed record VenueInput
{
    /// <summary>The name of the place, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>Street address, on one or several lines.</summary>
    public string? Address { get; set; }

    public string? City { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string? Country { get; set; }
}
