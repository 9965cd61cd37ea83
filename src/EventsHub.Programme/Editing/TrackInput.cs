namespace EventsHub.Programme.Editing;

public sealed record TrackInput
{
    /// <summary>Name by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    public string Colour { get; set; } = "#1B5FAA";

    public int Position { get; set; }
}
