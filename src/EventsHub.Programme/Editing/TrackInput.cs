using System.Text.RegularExpressions;

namespace EventsHub.Programme.Editing;

/// <summary>What staff say of a track.</summary>
public sealed partial record TrackInput
{
    /// <summary>The name in each language, by its tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>#RRGGBB.</summary>
    public string Colour { get; set; } = "#1B5FAA";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }

    /// <summary>Whether a text is a colour.</summary>
    public static bool IsColour(string? text) => text is not null && Hex().IsMatch(text);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
