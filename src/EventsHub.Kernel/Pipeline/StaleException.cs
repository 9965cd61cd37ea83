namespace EventsHub.Kernel.Pipeline;

/// <summary>Somebody else has changed the same data since it was read. Nothing was saved; the page or client should load it again.</summary>
public sealed class StaleException() : Exception("Somebody else changed this in between.");
