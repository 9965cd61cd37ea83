using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>A line of text with its height.</summary>
internal readonly record struct SetLine
{
    // Room that Latin text needs above and below its baseline, in em.
    private const double Over = 1.0;
    private const double Under = 0.28;
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Computes the height of a line: its leading, or more where the ink of a tall script needs it.</summary>
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

    /// <summary>Distance of the baseline from the top, in millimetres.</summary>
    public double Baseline { get; }

    /// <summary>Height in millimetres.</summary>
    public double Height { get; }

    /// <summary>Left edge available to the line beside a float, in millimetres from the left edge of the text.</summary>
    public double Left { get; init; }

    /// <summary>Width in millimetres available to the line beside a float; null for the whole width.</summary>
    public double? Measure { get; init; }
}
