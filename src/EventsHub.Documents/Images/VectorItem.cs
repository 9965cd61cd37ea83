namespace EventsHub.Documents.Images;

/// <summary>An element of a vector picture.</summary>
internal abstract record VectorItem
{
    /// <summary>Clip paths; the item is visible inside all of them only.</summary>
    public IReadOnlyList<VectorClip> Clips { get; init; } = [];
}
