namespace EventsHub.Kernel.Pipeline;

/// <summary>Marks a command or query that any signed-in person may send; it concerns only their own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute;
