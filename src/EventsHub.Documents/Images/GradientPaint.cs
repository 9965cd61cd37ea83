using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>A linear or radial gradient.</summary>
/// <param name="IsRadial">True for a radial gradient between two circles.</param>
/// <param name="Coordinates">Two points as x, y, or two circles as x, y, radius.</param>
/// <param name="Matrix">Matrix from the gradient's units to those of the picture.</param>
/// <param name="Stops">Colour stops in order of their offsets.</param>
internal sealed record GradientPaint(bool IsRadial, IReadOnlyList<double> Coordinates, Matrix3x2 Matrix, IReadOnlyList<GradientStop> Stops) : VectorPaint
{
    /// <summary>True when a stop is not opaque.</summary>
    public bool IsTransparent { get; } = Stops.Any(stop => stop.Opacity < 1);
}
