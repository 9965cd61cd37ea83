namespace EventsHub.Badges.Templates;

/// <summary>A template of badges as people and programs give it.</summary>
public sealed class TemplateInput
{
    /// <summary>The name by which people choose it; unique in the event.</summary>
    public string Name { get; set; } = "";

    /// <summary>The document in JSON that says what badges look like.</summary>
    public string Document { get; set; } = "";
}
