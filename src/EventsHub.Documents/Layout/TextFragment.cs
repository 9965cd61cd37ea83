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

/// <summary>Where lines lie between the edges.</summary>
internal readonly record struct TextPlacement(Alignment Alignment, bool DocumentIsRightToLeft)
{
    /// <summary>The left end of a line in a measure.</summary>
    public double Offset(TextLine line, double measure)
    {
        var room = measure - line.Width;
        return Alignment switch
        {
            Alignment.Center => room / 2,
            Alignment.Start => DocumentIsRightToLeft ? room : 0,
            Alignment.End => DocumentIsRightToLeft ? 0 : room,
            _ => line.RightToLeft ? room : 0,
        };
    }
}

/// <summary>Lines of text under one tag.</summary>
internal sealed class TextFragment(IReadOnlyList<SetLine> lines, double width, TextPlacement placement, Tag? tag)
    : Fragment(width, lines.Sum(line => line.Height))
{
    private const int Orphans = 2;
    private const int Widows = 2;

    /// <summary>The lines.</summary>
    public IReadOnlyList<SetLine> Lines => lines;

    public override void Draw(DisplayList list, double x, double y)
    {
        using var scope = list.Begin(tag);
        foreach (var line in lines)
        {
            var measure = line.Measure ?? Width;
            var justified = placement.Alignment == Alignment.Justify && line.Line.Continues ? Justification.Spread(line.Line, measure) : line.Line;
            list.Text(justified, x + line.Left + placement.Offset(justified, measure), y + line.Baseline);
            y += line.Height;
        }
    }

    public override (Fragment? Head, Fragment Tail) Split(double height)
    {
        var count = 0;
        for (double used = 0; count < lines.Count && (used += lines[count].Height) <= height; count++)
        {
        }

        count = Math.Min(count, Math.Max(lines.Count - Widows, 0));
        if (count < Math.Min(Orphans, lines.Count) || count == 0)
        {
            return (null, this);
        }

        return (new TextFragment([.. lines.Take(count)], Width, placement, tag), new TextFragment([.. lines.Skip(count)], Width, placement, tag));
    }
}
