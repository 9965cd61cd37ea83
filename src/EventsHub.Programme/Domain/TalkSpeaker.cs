namespace EventsHub.Programme.Domain;

/// <summary>Links a speaker to a talk.</summary>
public sealed class TalkSpeaker
{
    /// <summary>Id of the talk.</summary>
    public Guid TalkId { get; set; }

    /// <summary>Id of the speaker.</summary>
    public Guid SpeakerId { get; set; }

    /// <summary>The speaker; null when not loaded.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>Order of the speakers within the talk, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Role in the talk if other than speaking, such as moderator or co-author; null for a speaker.</summary>
    public string? Role { get; set; }
}
