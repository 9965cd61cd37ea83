namespace EventsHub.Kernel.Pipeline;

/// <summary>A command that keeps what it reads: everything it reads is of one moment, whatever others store meanwhile.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsOneMomentAttribute : Attribute;
