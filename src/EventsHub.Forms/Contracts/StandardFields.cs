using System.Text.Json.Serialization;

namespace EventsHub.Forms.Contracts;

/// <summary>How a form asks for what every event knows of beside name and address.</summary>
public sealed record StandardFields
{
    /// <summary>The institution, as it stands on the badge.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FieldUse Affiliation { get; init; }

    /// <summary>The country.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FieldUse Country { get; init; }

    /// <summary>Dietary needs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FieldUse Dietary { get; init; }

    /// <summary>Access needs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FieldUse AccessNeeds { get; init; }
}
