namespace EventsHub.Kernel.Pipeline;

/// <summary>A command or query that any signed-in person may send, about themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute;
