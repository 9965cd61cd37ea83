namespace EventsHub.Documents.Images;

/// <summary>Items that are faded or masked together.</summary>
/// <param name="Items">Items of the group.</param>
/// <param name="Opacity">Opacity of the whole group, from 0 to 1.</param>
/// <param name="Mask">Mask; null for none.</param>
internal sealed record VectorGroup(IReadOnlyList<VectorItem> Items, double Opacity, VectorMask? Mask) : VectorItem;
