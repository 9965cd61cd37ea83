namespace EventsHub.Databases;

public sealed class DatabaseNotReadyException(string message) : Exception(message);
