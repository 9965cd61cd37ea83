namespace EventsHub.Kernel.Operations;

/// <summary>Something stored that does not agree with the rest.</summary>
/// <param name="Code">A stable code for scripts, such as <c>quota.taken</c>.</param>
/// <param name="Subject">What it is about: an event and quota, an order, a kind of message.</param>
/// <param name="Message">What was found, in English for the operator.</param>
public sealed record StorageFinding(string Code, string Subject, string Message);
