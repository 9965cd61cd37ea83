namespace EventsHub.Documents.Images;

/// <summary>One thing that a vector image shows.</summary>
internal abstract record VectorItem
{
    /// <summary>Outlines outside of which nothing shows.</summary>
    public IReadOnlyList<VectorClip> Clips { get; init; } = [];
}
