namespace EventsHub.Kernel.Files.Json;

/// <summary>One value that an imported event file would add, change or remove.</summary>
/// <param name="Path">Path of the value in the file, with codes in place of indices: <c>products[gala-dinner].price</c>.</param>
/// <param name="Before">The present value as JSON on one line; null when it is added.</param>
/// <param name="After">The new value as JSON on one line; null when it is removed.</param>
public sealed record EventFileChange(string Path, string? Before, string? After);
