namespace EventsHub.Programme.Domain;

/// <summary>Says that a person chairs a session.</summary>
public sealed class SessionChair
{
    /// <summary>Id of the session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>Id of the person.</summary>
    public Guid SpeakerId { get; private set; }

    /// <summary>The person; null when not loaded.</summary>
    public Speaker? Speaker { get; private set; }

    /// <summary>Order in which the chairs of the session are named, from 0.</summary>
    public int Position { get; private set; }

    internal static SessionChair Of(Guid sessionId, Guid speakerId, int position) => new() { SessionId = sessionId, SpeakerId = speakerId, Position = position };

    internal void PutAt(int position) => Position = position;
}
