namespace EventsHub.Documents.Images;

/// <summary>A colour or a gradient.</summary>
internal abstract record VectorPaint;
