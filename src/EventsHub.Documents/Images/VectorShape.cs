namespace EventsHub.Documents.Images;

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
