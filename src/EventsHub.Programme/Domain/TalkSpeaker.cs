namespace EventsHub.Programme.Domain;

/// <summary>Links a speaker to a talk.</summary>
public sealed class TalkSpeaker
{
    /// <summary>Id of the talk.</summary>
    public Guid TalkId { get; private set; }

    /// <summary>Id of the speaker.</summary>
    public Guid SpeakerId { get; private set; }

    /// <summary>The speaker; null when not loaded.</summary>
    public Speaker? Speaker { get; private set; }

    /// <summary>Order of the speakers within the talk, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Role in the talk if other than speaking, such as moderator or co-author; null for a speaker.</summary>
    public string? Role { get; private set; }

    internal static TalkSpeaker Of(Guid talkId, Guid speakerId) => new() { TalkId = talkId, SpeakerId = speakerId };

    internal void PutAt(int position, string? role) => (Position, Role) = (position, role);
}
