namespace EventsHub.Kernel.Pipeline;

/// <summary>Marks a command that stores a copy of what it reads. It runs with serializable isolation, so that changes by others in the meantime cannot
/// mix old and new data. On SQL Server that is no snapshot: others who change what it has read wait until it is done, so it has to be short.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsOneMomentAttribute : Attribute;
