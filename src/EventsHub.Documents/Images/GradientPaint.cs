using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>Colours along a line or between circles.</summary>
/// <param name="IsRadial">True between circles.</param>
/// <param name="Coordinates">Two points, or two circles as x, y, radius.</param>
/// <param name="Matrix">From the gradient's units to those of the shapes.</param>
/// <param name="Stops">Offsets from 0 to 1 and their colours, in order.</param>
internal sealed record GradientPaint(bool IsRadial, IReadOnlyList<double> Coordinates, Matrix3x2 Matrix, IReadOnlyList<GradientStop> Stops) : VectorPaint
{
    /// <summary>True when something shows through.</summary>
    public bool IsTransparent { get; } = Stops.Any(stop => stop.Opacity < 1);
}
