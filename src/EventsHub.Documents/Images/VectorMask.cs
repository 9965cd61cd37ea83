namespace EventsHub.Documents.Images;

/// <summary>A mask made of items: content behind light (or opaque) parts is visible.</summary>
/// <param name="Items">Items of the mask.</param>
/// <param name="IsAlpha">True for an alpha mask, false for a luminance mask.</param>
internal sealed record VectorMask(IReadOnlyList<VectorItem> Items, bool IsAlpha);
