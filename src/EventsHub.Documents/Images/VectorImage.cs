using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>A picture made of shapes.</summary>
/// <param name="Width">Width in the units of the shapes.</param>
/// <param name="Height">Height in the units of the shapes.</param>
/// <param name="Shapes">The shapes, from the lowest to the topmost.</param>
internal sealed record VectorImage(double Width, double Height, IReadOnlyList<VectorShape> Shapes) : PictureSource
{
    public override double AspectRatio => Width / Height;
}

/// <summary>One shape with its paint.</summary>
/// <param name="Path">The outline.</param>
internal sealed record VectorShape(VectorPath Path)
{
    /// <summary>What fills it; null for nothing.</summary>
    public VectorPaint? Fill { get; init; }

    public double FillOpacity { get; init; } = 1;

    /// <summary>True when overlapping parts are holes.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>Colour of the line; null for none.</summary>
    public Colour? Stroke { get; init; }

    public double StrokeOpacity { get; init; } = 1;

    public double StrokeWidth { get; init; }

    /// <summary>0 butt, 1 round, 2 square, as in PDF.</summary>
    public int LineCap { get; init; }

    /// <summary>0 mitre, 1 round, 2 bevel, as in PDF.</summary>
    public int LineJoin { get; init; }

    /// <summary>Outlines outside of which nothing shows.</summary>
    public IReadOnlyList<VectorPath> Clips { get; init; } = [];
}

/// <summary>Lines and Bézier curves: M and L take one point, C three, Z none.</summary>
/// <param name="Commands">The commands.</param>
/// <param name="Points">Their points, one after the other.</param>
internal sealed record VectorPath(string Commands, IReadOnlyList<Vector2> Points)
{
    public VectorPath Transform(Matrix3x2 matrix) => new(Commands, [.. Points.Select(point => Vector2.Transform(point, matrix))]);
}

/// <summary>A colour or a gradient.</summary>
internal abstract record VectorPaint;

/// <summary>One colour.</summary>
internal sealed record SolidPaint(Colour Colour) : VectorPaint;

/// <summary>Colours along a line or between circles.</summary>
/// <param name="IsRadial">True between circles.</param>
/// <param name="Coordinates">Two points, or two circles as x, y, radius.</param>
/// <param name="Matrix">From the gradient's units to those of the shapes.</param>
/// <param name="Stops">Offsets from 0 to 1 and their colours, in order.</param>
internal sealed record GradientPaint(bool IsRadial, IReadOnlyList<double> Coordinates, Matrix3x2 Matrix, IReadOnlyList<(double Offset, Colour Colour)> Stops) : VectorPaint;
