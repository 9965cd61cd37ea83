namespace EventsHub.Kernel.Pipeline;

/// <summary>What is wrong with one input.</summary>
/// <param name="Property">The property of the command, with its path: <c>Name.Given</c>, <c>Rooms[2].Code</c>; empty for the whole.</param>
/// <param name="Message">What to do about it, in the reader's language.</param>
public sealed record ValidationFailure(string Property, string Message);
