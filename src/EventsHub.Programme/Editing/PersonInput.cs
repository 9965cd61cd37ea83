namespace EventsHub.Programme.Editing;

/// <summary>A person of the programme, as entered in a form or sent to the API.</summary>
public record PersonInput
{
    /// <summary>The person's name in addresses; null when only the name is known.</summary>
    public string? Speaker { get; set; }

    /// <summary>Name, followed by the institution where people share a name. Unknown names become new people.</summary>
    public string? Name { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Speaker);
}
