using System.Text.RegularExpressions;

namespace EventsHub.Programme.Editing;

public sealed partial record TrackInput
{
    /// <summary>Name by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    public string Colour { get; set; } = "#1B5FAA";

    public int Position { get; set; }

    public static bool IsColour(string? text) => text is not null && Hex().IsMatch(text);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
