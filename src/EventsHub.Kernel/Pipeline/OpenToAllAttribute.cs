namespace EventsHub.Kernel.Pipeline;

/// <summary>Marks a command or query that anybody may send without signing in.</summary>
/// <param name="because">The reason why that is safe, for reviewers.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute(string because) : Attribute
{
    /// <summary>The reason why that is safe, for reviewers.</summary>
    public string Because { get; } = because;
}
