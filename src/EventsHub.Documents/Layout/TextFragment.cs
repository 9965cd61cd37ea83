namespace EventsHub.Documents.Layout;

/// <summary>Lines of text with one structure tag. A split leaves at least two lines on each side.</summary>
internal sealed class TextFragment(IReadOnlyList<SetLine> lines, double width, TextPlacement placement, Tag? tag)
    : Fragment(width, lines.Sum(line => line.Height))
{
    private const int Orphans = 2;
    private const int Widows = 2;

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
