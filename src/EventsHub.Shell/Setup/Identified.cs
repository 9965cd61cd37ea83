namespace EventsHub.Shell.Setup;

public sealed record Identified(Guid Id);
