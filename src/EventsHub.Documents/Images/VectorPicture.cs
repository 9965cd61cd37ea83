using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>Pixels inside a vector image.</summary>
/// <param name="Image">The pixels.</param>
/// <param name="Matrix">From the unit square, y downwards, to the units of the image.</param>
/// <param name="Opacity">From 0 to 1.</param>
internal sealed record VectorPicture(RasterImage Image, Matrix3x2 Matrix, double Opacity) : VectorItem;
