namespace EventsHub.Documents.Images;

/// <summary>Paint of a fill or stroke.</summary>
internal abstract record VectorPaint;
