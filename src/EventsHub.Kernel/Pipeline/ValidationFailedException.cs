namespace EventsHub.Kernel.Pipeline;

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
