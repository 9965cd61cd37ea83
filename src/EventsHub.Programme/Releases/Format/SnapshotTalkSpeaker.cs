namespace EventsHub.Programme.Releases.Format;

/// <summary>A speaker's part in a talk, in a snapshot.</summary>
internal sealed record SnapshotTalkSpeaker(Guid SpeakerId, int Position, string? Role);
