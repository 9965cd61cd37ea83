namespace EventsHub.Programme.Public;

/// <summary>Something that a person contributes, on the page of all that they are at an event.</summary>
/// <param name="Title">The title of the talk, or of the session chaired.</param>
/// <param name="Abstract">The abstract; empty for none.</param>
/// <param name="IsChaired">True for a session chaired.</param>
/// <param name="IsCancelled">True when it does not take place.</param>
/// <param name="IsWaiting">True for a talk that is accepted and has no place in the programme yet.</param>
public sealed record OwnContribution(string Title, string Abstract, bool IsChaired, bool IsCancelled, bool IsWaiting);
