using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>The place where an event is held.</summary>
public sealed record Venue
{
    /// <summary>The name of the venue, by language; may be empty.</summary>
    public LocalizedText Name { get; init; } = new();

    /// <summary>The postal address, on one or more lines; may be empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>The city; may be empty.</summary>
    public string City { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country; may be empty.</summary>
    public string Country { get; init; } = "";
}
