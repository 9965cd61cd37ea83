namespace EventsHub.Databases;

public sealed class DatabaseMissingException(string message) : Exception(message);
