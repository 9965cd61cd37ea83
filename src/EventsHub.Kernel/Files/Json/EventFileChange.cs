namespace EventsHub.Kernel.Files.Json;

/// <summary>One difference that a file makes.</summary>
/// <param name="Path">What differs, as the file names it.</param>
/// <param name="Before">What it was; null when it was not there.</param>
/// <param name="After">What it becomes; null when it goes.</param>
public sealed record EventFileChange(string Path, string? Before, string? After);
