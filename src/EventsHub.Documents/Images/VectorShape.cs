namespace EventsHub.Documents.Images;

/// <summary>A path with fill and stroke.</summary>
/// <param name="Path">Outline in the units of the picture.</param>
internal sealed record VectorShape(VectorPath Path) : VectorItem
{
    /// <summary>Fill; null for none.</summary>
    public VectorPaint? Fill { get; init; }

    public double FillOpacity { get; init; } = 1;

    /// <summary>True for the even-odd fill rule, false for the nonzero rule.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>Stroke; null for none.</summary>
    public VectorPaint? Stroke { get; init; }

    public double StrokeOpacity { get; init; } = 1;

    public double StrokeWidth { get; init; }

    /// <summary>Line cap as in PDF: 0 butt, 1 round, 2 square.</summary>
    public int LineCap { get; init; }

    /// <summary>Line join as in PDF: 0 mitre, 1 round, 2 bevel.</summary>
    public int LineJoin { get; init; }

    public double MitreLimit { get; init; } = 4;

    /// <summary>Lengths of dashes and gaps in turn; empty for a solid line.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }
}
