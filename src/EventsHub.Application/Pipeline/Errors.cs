namespace EventsHub.Application.Pipeline;

/// <summary>What is wrong with one input.</summary>
/// <param name="Property">The property of the command, with its path: <c>Name.Given</c>, <c>Rooms[2].Code</c>; empty for the whole.</param>
/// <param name="Message">What to do about it, in the reader's language.</param>
public sealed record ValidationFailure(string Property, string Message);

/// <summary>The input cannot be accepted; nothing was changed.</summary>
/// <param name="failures">Every failure found.</param>
public sealed class ValidationFailedException(IReadOnlyList<ValidationFailure> failures)
    : Exception($"{failures.Count} input(s) cannot be accepted: {string.Join(", ", failures.Select(f => f.Property).Distinct())}")
{
    /// <summary>Every failure found.</summary>
    public IReadOnlyList<ValidationFailure> Failures { get; } = failures;

    /// <summary>One failure.</summary>
    public ValidationFailedException(string property, string message) : this([new(property, message)])
    {
    }
}

/// <summary>What was asked for is not there, or not to be seen by the sender.</summary>
/// <param name="what">The kind of thing, in English: "event", "registration".</param>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}.")
{
    /// <summary>The kind of thing.</summary>
    public string What { get; } = what;
}

/// <summary>The sender is not signed in, or may not do this.</summary>
/// <param name="isSignedIn">Whether signing in would not help.</param>
public sealed class ForbiddenException(bool isSignedIn) : Exception("Not allowed.")
{
    /// <summary>Whether the sender is signed in.</summary>
    public bool IsSignedIn { get; } = isSignedIn;
}

/// <summary>Somebody else changed the same thing in between; nothing was changed.</summary>
public sealed class StaleException() : Exception("Somebody else changed this in between.");
