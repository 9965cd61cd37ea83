namespace EventsHub.Kernel.Operations;

/// <summary>A contradiction in the stored data, reported by <c>eventshub verify</c>.</summary>
/// <param name="Code">A stable code for scripts, such as <c>quota.taken</c>.</param>
/// <param name="Subject">Where it was found: an event and quota, an order, a kind of message.</param>
/// <param name="Message">What does not agree, in English for the operator.</param>
public sealed record StorageFinding(string Code, string Subject, string Message);
