namespace EventsHub.Kernel.Pipeline;

/// <summary>A command or query that needs no permission.</summary>
/// <param name="because">Why that is safe.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute(string because) : Attribute
{
    /// <summary>Why that is safe.</summary>
    public string Because { get; } = because;
}
