using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>A line with the room it takes.</summary>
internal readonly record struct SetLine
{
    // What Latin text needs over and under its baseline, in em.
    private const double Over = 1.0;
    private const double Under = 0.28;
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Gives a line its height: the leading, or more where the ink of a tall script needs it.</summary>
    public SetLine(TextLine line, double leading, double emptySize)
    {
        Line = line;
        var size = line.Pieces.Length == 0 ? emptySize : line.Pieces.Max(piece => piece.Style.Size);
        var em = size * MillimetresPerPoint;
        var half = (leading - Over - Under) / 2 * em;
        Baseline = Math.Max((Over * em) + half, line.Ascent);
        Height = Baseline + Math.Max((Under * em) + half, line.Descent);
    }

    public TextLine Line { get; }

    /// <summary>Baseline under the top, in millimetres.</summary>
    public double Baseline { get; }

    /// <summary>Millimetres.</summary>
    public double Height { get; }

    /// <summary>Millimetres from the left edge of the text to where this line may begin, beside a float.</summary>
    public double Left { get; init; }

    /// <summary>The millimetres this line may take, where that is not all of the text's width.</summary>
    public double? Measure { get; init; }
}
