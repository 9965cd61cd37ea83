namespace EventsHub.Kernel.Pipeline;

/// <summary>Somebody else changed the same thing in between; nothing was changed.</summary>
public sealed class StaleException() : Exception("Somebody else changed this in between.");
