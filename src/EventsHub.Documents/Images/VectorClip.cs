namespace EventsHub.Documents.Images;

/// <summary>A clip path.</summary>
internal readonly record struct VectorClip(VectorPath Path, bool EvenOdd);
