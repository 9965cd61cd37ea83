namespace EventsHub.Programme.Domain;

/// <summary>Somebody's part in a talk.</summary>
public sealed class TalkSpeaker
{
    /// <summary>The talk.</summary>
    public Guid TalkId { get; set; }

    /// <summary>The speaker.</summary>
    public Guid SpeakerId { get; set; }

    /// <summary>The speaker.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>Place among the others.</summary>
    public int Position { get; set; }

    /// <summary>What they do in it, when it is not speaking: moderator, co-author…</summary>
    public string? Role { get; set; }
}
