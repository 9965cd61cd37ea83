namespace EventsHub.Databases;

/// <summary>There is no database where one was named.</summary>
/// <param name="message">What to do.</param>
public sealed class DatabaseMissingException(string message) : Exception(message);
