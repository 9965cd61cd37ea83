namespace EventsHub.Kernel.Pipeline;

/// <summary>The input of a request is not acceptable. Nothing was changed.</summary>
/// <param name="failures">All failures that were found; at least one.</param>
public sealed class ValidationFailedException(IReadOnlyList<ValidationFailure> failures)
    : Exception($"{failures.Count} input(s) cannot be accepted: {string.Join(", ", failures.Select(f => f.Property).Distinct())}")
{
    /// <summary>All failures that were found; at least one.</summary>
    public IReadOnlyList<ValidationFailure> Failures { get; } = failures;

    /// <summary>For a single failure, with the property and the message of a <see cref="ValidationFailure"/>.</summary>
    public ValidationFailedException(string property, string message) : this([new(property, message)])
    {
    }
}
