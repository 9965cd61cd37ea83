using System.Text.Json.Nodes;

namespace EventsHub.Conference.Contracts;

/// <summary>A template of badges, as the event's file holds it.</summary>
public sealed record BadgeTemplateInput
{
    /// <summary>The name by which people choose it; unique in the event.</summary>
    public string Name { get; set; } = "";

    /// <summary>What badges look like, in the format of templates.</summary>
    public JsonObject Document { get; set; } = [];
}
