namespace EventsHub.Programme.Editing;

/// <summary>Somebody's part in a talk, as it is typed or sent.</summary>
public sealed record TalkSpeakerInput
{
    public string? Speaker { get; set; }

    /// <summary>Their name as people write it, with the institution where namesakes have to be told apart. A name that nobody has is a new speaker.</summary>
    public string? Name { get; set; }

    /// <summary>What they do in the talk, when it is not speaking: moderator, co-author…</summary>
    public string? Role { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Speaker);
}
