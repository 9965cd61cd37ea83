namespace EventsHub.Kernel.Pipeline;

/// <summary>A problem with one input of a request.</summary>
/// <param name="Property">Path of the property in the command: <c>Name.Given</c>, <c>Rooms[2].Code</c>; empty when the problem concerns the request as
/// a whole.</param>
/// <param name="Message">What to do about it, in the language of the reader.</param>
public sealed record ValidationFailure(string Property, string Message);
