namespace EventsHub.Documents.Images;

/// <summary>Paint of one colour.</summary>
internal sealed record SolidPaint(Colour Colour) : VectorPaint;
