namespace EventsHub.Documents.Images;

/// <summary>Lets through as much as it is light, or opaque.</summary>
/// <param name="Items">What it is made of.</param>
/// <param name="IsAlpha">True when opacity counts, false when lightness does.</param>
internal sealed record VectorMask(IReadOnlyList<VectorItem> Items, bool IsAlpha);
