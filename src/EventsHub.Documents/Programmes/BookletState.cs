namespace EventsHub.Documents.Programmes;

/// <summary>A change of a session or talk since it was announced.</summary>
/// <param name="Words">Text to print, such as “Cancelled”.</param>
/// <param name="IsCancelled">True when the session or talk is cancelled.</param>
public sealed record BookletState(string Words, bool IsCancelled);
