namespace EventsHub.Documents.Images;

/// <summary>Shapes that are faded or masked together.</summary>
/// <param name="Items">What it shows.</param>
/// <param name="Opacity">From 0 to 1, of the whole.</param>
/// <param name="Mask">Where it shows; null for everywhere.</param>
internal sealed record VectorGroup(IReadOnlyList<VectorItem> Items, double Opacity, VectorMask? Mask) : VectorItem;
