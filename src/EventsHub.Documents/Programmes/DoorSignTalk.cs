namespace EventsHub.Documents.Programmes;

/// <summary>A talk of a session on a door sign.</summary>
/// <param name="Time">Start time, formatted; null where it is not known.</param>
/// <param name="Title">Title.</param>
/// <param name="People">Names of the speakers; null for none.</param>
/// <param name="State">Change since the talk was announced; null for none.</param>
public sealed record DoorSignTalk(string? Time, string Title, string? People, BookletState? State);
