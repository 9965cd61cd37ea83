using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>A picture made of shapes.</summary>
/// <param name="Width">Width in the units of the shapes.</param>
/// <param name="Height">Height in the units of the shapes.</param>
/// <param name="Items">What it shows, from the lowest to the topmost.</param>
internal sealed record VectorImage(double Width, double Height, IReadOnlyList<VectorItem> Items) : PictureSource
{
    public override double AspectRatio => Width / Height;
}

/// <summary>One thing that a vector image shows.</summary>
internal abstract record VectorItem
{
    /// <summary>Outlines outside of which nothing shows.</summary>
    public IReadOnlyList<VectorClip> Clips { get; init; } = [];
}

/// <summary>One shape with its paint.</summary>
/// <param name="Path">The outline.</param>
internal sealed record VectorShape(VectorPath Path) : VectorItem
{
    /// <summary>What fills it; null for nothing.</summary>
    public VectorPaint? Fill { get; init; }

    public double FillOpacity { get; init; } = 1;

    /// <summary>True when overlapping parts are holes.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>What the line is drawn with; null for none.</summary>
    public VectorPaint? Stroke { get; init; }

    public double StrokeOpacity { get; init; } = 1;

    public double StrokeWidth { get; init; }

    /// <summary>0 butt, 1 round, 2 square, as in PDF.</summary>
    public int LineCap { get; init; }

    /// <summary>0 mitre, 1 round, 2 bevel, as in PDF.</summary>
    public int LineJoin { get; init; }

    public double MitreLimit { get; init; } = 4;

    /// <summary>Lengths of dashes and gaps in turn; empty for a whole line.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }
}

/// <summary>Pixels inside a vector image.</summary>
/// <param name="Image">The pixels.</param>
/// <param name="Matrix">From the unit square, y downwards, to the units of the image.</param>
/// <param name="Opacity">From 0 to 1.</param>
internal sealed record VectorPicture(RasterImage Image, Matrix3x2 Matrix, double Opacity) : VectorItem;

/// <summary>Shapes that are faded or masked together.</summary>
/// <param name="Items">What it shows.</param>
/// <param name="Opacity">From 0 to 1, of the whole.</param>
/// <param name="Mask">Where it shows; null for everywhere.</param>
internal sealed record VectorGroup(IReadOnlyList<VectorItem> Items, double Opacity, VectorMask? Mask) : VectorItem;

/// <summary>Lets through as much as it is light, or opaque.</summary>
/// <param name="Items">What it is made of.</param>
/// <param name="IsAlpha">True when opacity counts, false when lightness does.</param>
internal sealed record VectorMask(IReadOnlyList<VectorItem> Items, bool IsAlpha);

/// <summary>An outline to clip to.</summary>
internal readonly record struct VectorClip(VectorPath Path, bool EvenOdd);

/// <summary>Lines and Bézier curves: M and L take one point, C three, Z none.</summary>
/// <param name="Commands">The commands.</param>
/// <param name="Points">Their points, one after the other.</param>
internal sealed record VectorPath(string Commands, IReadOnlyList<Vector2> Points)
{
    public VectorPath Transform(Matrix3x2 matrix) => new(Commands, [.. Points.Select(point => Vector2.Transform(point, matrix))]);

    /// <summary>The corners of the area that the path covers, as near as some steps along its curves tell.</summary>
    public (Vector2 Least, Vector2 Most) Bounds()
    {
        const int Steps = 24;
        var (least, most, next) = (new Vector2(float.MaxValue), new Vector2(float.MinValue), 0);
        foreach (var command in Commands)
        {
            if (command == 'C' && next > 0)
            {
                for (var step = 1; step < Steps; step++)
                {
                    float t = step / (float)Steps, s = 1 - t;
                    Include((s * s * s * Points[next - 1]) + (3 * s * s * t * Points[next]) + (3 * s * t * t * Points[next + 1]) + (t * t * t * Points[next + 2]));
                }
            }

            next += command switch { 'C' => 3, 'Z' => 0, _ => 1 };
            if (next > 0)
            {
                Include(Points[next - 1]);
            }
        }

        return next == 0 ? default : (least, most);

        void Include(Vector2 point) => (least, most) = (Vector2.Min(least, point), Vector2.Max(most, point));
    }

    /// <summary>A closed rectangle.</summary>
    public static VectorPath Rectangle(float x, float y, float width, float height) =>
        new("MLLLZ", [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);

    /// <summary>Paths as one.</summary>
    public static VectorPath Join(IReadOnlyList<VectorPath> paths) =>
        paths is [var only] ? only : new(string.Concat(paths.Select(path => path.Commands)), [.. paths.SelectMany(path => path.Points)]);
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
internal sealed record GradientPaint(bool IsRadial, IReadOnlyList<double> Coordinates, Matrix3x2 Matrix, IReadOnlyList<GradientStop> Stops) : VectorPaint
{
    /// <summary>True when something shows through.</summary>
    public bool IsTransparent { get; } = Stops.Any(stop => stop.Opacity < 1);
}

/// <summary>One colour of a gradient.</summary>
internal readonly record struct GradientStop(double Offset, Colour Colour, double Opacity);
