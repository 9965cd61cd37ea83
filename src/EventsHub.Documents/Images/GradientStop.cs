namespace EventsHub.Documents.Images;

/// <summary>A colour stop of a gradient; offset and opacity are from 0 to 1.</summary>
internal readonly record struct GradientStop(double Offset, Colour Colour, double Opacity);
