namespace EventsHub.Documents.Images;

/// <summary>One colour of a gradient.</summary>
internal readonly record struct GradientStop(double Offset, Colour Colour, double Opacity);
