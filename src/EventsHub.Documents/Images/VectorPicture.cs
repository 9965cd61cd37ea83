using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>Pixels inside a vector picture.</summary>
/// <param name="Image">Pixels.</param>
/// <param name="Matrix">Matrix from the unit square, with y downwards, to the units of the picture.</param>
/// <param name="Opacity">Opacity from 0 to 1.</param>
internal sealed record VectorPicture(RasterImage Image, Matrix3x2 Matrix, double Opacity) : VectorItem;
