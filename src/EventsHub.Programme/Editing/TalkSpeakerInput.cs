namespace EventsHub.Programme.Editing;

/// <summary>A speaker of a talk, as entered in a form or sent to the API.</summary>
public sealed record TalkSpeakerInput
{
    public string? Speaker { get; set; }

    /// <summary>Name, followed by the institution where speakers share a name. Unknown names become new speakers.</summary>
    public string? Name { get; set; }

    /// <summary>Role if other than speaking, such as moderator or co-author.</summary>
    public string? Role { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Speaker);
}
