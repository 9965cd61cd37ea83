namespace EventsHub.Shell.Setup;

/// <summary>What the API answers when something was made.</summary>
/// <param name="Id">The id of what was made.</param>
public sealed record Identified(Guid Id);
