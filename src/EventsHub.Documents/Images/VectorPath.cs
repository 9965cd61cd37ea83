using System.Numerics;

namespace EventsHub.Documents.Images;

/// <summary>Lines and cubic Bézier curves. M and L have one point, C three, Z none.</summary>
/// <param name="Commands">One letter for each command.</param>
/// <param name="Points">Points of all commands in order.</param>
internal sealed record VectorPath(string Commands, IReadOnlyList<Vector2> Points)
{
    public VectorPath Transform(Matrix3x2 matrix) => new(Commands, [.. Points.Select(point => Vector2.Transform(point, matrix))]);

    /// <summary>Corners of the bounding box; curves are sampled at 24 points.</summary>
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

    /// <summary>Creates a closed rectangle.</summary>
    public static VectorPath Rectangle(float x, float y, float width, float height) =>
        new("MLLLZ", [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);

    /// <summary>Joins several paths to one.</summary>
    public static VectorPath Join(IReadOnlyList<VectorPath> paths) =>
        paths is [var only] ? only : new(string.Concat(paths.Select(path => path.Commands)), [.. paths.SelectMany(path => path.Points)]);
}
