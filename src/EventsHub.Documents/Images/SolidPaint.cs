namespace EventsHub.Documents.Images;

/// <summary>One colour.</summary>
internal sealed record SolidPaint(Colour Colour) : VectorPaint;
