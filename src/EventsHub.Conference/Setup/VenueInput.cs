namespace EventsHub.Conference.Setup;

public sealed record VenueInput
{
    /// <summary>The name of the venue, by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>The postal address, on one or more lines.</summary>
    public string? Address { get; set; }

    public string? City { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country; may be empty.</summary>
    public string? Country { get; set; }
}
