namespace EventsHub.Documents.Programmes;

/// <summary>What happened to something since it was announced.</summary>
/// <param name="Words">Such as “Cancelled”.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
public sealed record BookletState(string Words, bool IsCancelled);
