namespace EventsHub.Documents.Images;

/// <summary>An outline to clip to.</summary>
internal readonly record struct VectorClip(VectorPath Path, bool EvenOdd);
