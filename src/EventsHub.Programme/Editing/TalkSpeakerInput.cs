namespace EventsHub.Programme.Editing;

/// <summary>A speaker of a talk, as entered in a form or sent to the API.</summary>
public sealed record TalkSpeakerInput : PersonInput
{
    /// <summary>Role if other than speaking, such as moderator or co-author.</summary>
    public string? Role { get; set; }
}
