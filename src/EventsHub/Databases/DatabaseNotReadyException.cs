namespace EventsHub.Databases;

/// <summary>The database is not of this version.</summary>
/// <param name="message">What to do.</param>
public sealed class DatabaseNotReadyException(string message) : Exception(message);
