using System.Text.Json.Serialization;

namespace EventsHub.Conference.Contracts;

/// <summary>A talk type, as a form, the API or the event's file gives it.</summary>
public sealed record TalkTypeInput
{
    /// <summary>The longest talk accepted, in minutes.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>A short, stable code; null or empty makes one from the name.</summary>
    public string? Code { get; set; }

    /// <summary>The name, by language tag (BCP 47).</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>The kind of talk that it stands for.</summary>
    public SessionKind Kind { get; set; } = SessionKind.Parallel;

    /// <summary>The length of such talks, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; } = 20;

    /// <summary>Position in lists, ascending; null leaves it, and puts a new type last. In a file, the order of the entries counts instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; set; }
}
