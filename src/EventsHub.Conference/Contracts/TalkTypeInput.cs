using System.Text.Json.Serialization;

namespace EventsHub.Conference.Contracts;

/// <summary>What staff say of a sort of talk, on a page, to the API, or in the event's file.</summary>
public sealed record TalkTypeInput
{
    /// <summary>The longest talk, in minutes.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>A short stable name; made from the name when left empty.</summary>
    public string? Code { get; set; }

    /// <summary>The name in each language, by its tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>What such talks are.</summary>
    public SessionKind Kind { get; set; } = SessionKind.Parallel;

    /// <summary>How long they last, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; } = 20;

    /// <summary>Its place among the others; null to leave it, or after the others. A file's order says it instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; set; }
}
