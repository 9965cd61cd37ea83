namespace EventsHub.Documents.Programmes;

/// <summary>A talk of a session.</summary>
/// <param name="Time">When it starts, where that is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="People">Who speaks.</param>
/// <param name="State">What happened to it since it was announced.</param>
public sealed record DoorSignTalk(string? Time, string Title, string? People, BookletState? State);
