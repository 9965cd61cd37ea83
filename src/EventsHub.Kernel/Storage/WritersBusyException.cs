namespace EventsHub.Kernel.Storage;

/// <summary>So many want to write that one of them waited too long. Nothing was changed, and people are told to try again.</summary>
public sealed class WritersBusyException() : Exception("Too many writers waited for the database.");
