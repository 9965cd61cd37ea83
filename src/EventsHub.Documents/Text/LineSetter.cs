namespace EventsHub.Documents.Text;

/// <summary>Sets a shaped paragraph into lines.</summary>
internal sealed class LineSetter
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private readonly ShapedText shaped;
    private readonly IReadOnlyList<TextSpan> spans;
    private readonly double scale;
    private readonly double[] pen;

    /// <summary>Prepares a paragraph; the scale shrinks every size in it.</summary>
    public LineSetter(ShapedText shaped, IReadOnlyList<TextSpan> spans, double scale = 1)
    {
        this.shaped = shaped;
        this.spans = spans;
        this.scale = scale;
        pen = PenPositions();
    }

    /// <summary>Width of the whole paragraph on one line, in millimetres.</summary>
    public double NaturalWidth => pen[^1] - TrailingSpace(0, shaped.Text.Length);

    /// <summary>Breaks the paragraph so that no line is wider than the width, if a grapheme cluster is not.</summary>
    public List<TextLine> SetLines(double width)
    {
        var lines = new List<TextLine>();
        var length = shaped.Text.Length;
        if (NaturalWidth <= width + Tolerance)
        {
            lines.Add(SetLine(0, length));
            return lines;
        }

        var start = 0;
        var breaks = shaped.Breaks;
        var next = 0;
        while (start < length)
        {
            var end = start;
            while (next < breaks.Count && WidthBetween(start, breaks[next]) <= width + Tolerance)
            {
                end = breaks[next++];
            }

            if (end == start)
            {
                end = EmergencyBreak(start, breaks[Math.Min(next, breaks.Count - 1)], width);
            }

            var line = SetLine(start, end);

            // Cutting inside a word can change its letters and their width; it is cut where they fit as they are then.
            while (line.Width > width + Tolerance && PreviousCluster(start, end) is var shorter && shorter > start)
            {
                line = SetLine(start, end = shorter);
            }

            while (next > 0 && breaks[next - 1] > end)
            {
                next--;
            }

            lines.Add(line);
            start = end;
        }

        return lines;
    }

    /// <summary>The widest stretch that no line break can divide.</summary>
    public double LongestWord()
    {
        double longest = 0;
        var start = 0;
        foreach (var end in shaped.Breaks)
        {
            longest = Math.Max(longest, WidthBetween(start, end));
            start = end;
        }

        return longest;
    }

    /// <summary>The end of the longest beginning that is no wider than the width, at a cluster boundary.</summary>
    public int EndOfFitting(int start, double width)
    {
        var end = start;
        while (end < shaped.Text.Length)
        {
            var next = end + Characters.ClusterLength(shaped.Text, end);
            if (WidthBetween(start, next) > width)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private const double Tolerance = 0.001;

    private double Em(TextStyle style) => style.Size * scale * MillimetresPerPoint;

    private int EmergencyBreak(int start, int limit, double width)
    {
        var end = EndOfFitting(start, width + Tolerance);
        if (end == start)
        {
            end = start + Characters.ClusterLength(shaped.Text, start);
        }

        return Math.Min(end, Math.Max(limit, start + 1));
    }

    private int PreviousCluster(int start, int end)
    {
        var previous = start;
        for (var next = start; next < end; next += Characters.ClusterLength(shaped.Text, next))
        {
            previous = next;
        }

        return previous;
    }

    private double WidthBetween(int start, int end) => pen[end] - pen[start] - TrailingSpace(start, end);

    private double TrailingSpace(int start, int end)
    {
        var content = ContentEnd(start, end);
        return pen[end] - pen[content];
    }

    private int ContentEnd(int start, int end)
    {
        while (end > start && (Characters.IsLineSpace(shaped.Text[end - 1]) || Characters.IsInvisibleControl(shaped.Text[end - 1])))
        {
            end--;
        }

        return end;
    }

    /// <summary>The pen at every UTF-16 unit if the text stood on one endless line.</summary>
    private double[] PenPositions()
    {
        var widths = new double[shaped.Text.Length + 1];
        foreach (var run in shaped.Runs)
        {
            var em = Em(spans[run.Span].Style);
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                widths[run.Clusters[i] + 1] += run.Advances[i] * em;
            }
        }

        for (var i = 1; i < widths.Length; i++)
        {
            widths[i] += widths[i - 1];
        }

        return widths;
    }

    private TextLine SetLine(int start, int end)
    {
        var contentEnd = ContentEnd(start, end);
        var logical = new List<(GlyphRun Run, int From, int To)>();
        Collect(logical, start, contentEnd);
        var visible = logical.Count;
        Collect(logical, contentEnd, end);

        // Rule L1: the space that hangs over the end takes the level of the paragraph.
        var levels = new byte[logical.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = i < visible ? logical[i].Run.Level : shaped.BaseLevel;
        }

        var order = Bidi.VisualOrder(levels);
        var pieces = new LinePiece[order.Length];
        double x = 0, width = 0, ascent = 0, descent = 0;
        var hangsLeft = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            var (run, from, to) = logical[order[i]];
            var style = spans[run.Span].Style;
            var scaled = scale == 1 ? style : style with { Size = style.Size * scale };
            var em = Em(style);
            var advance = run.Width(from, to) * em;
            pieces[i] = new LinePiece(run, from, to, scaled, x);
            x += advance;
            if (order[i] < visible)
            {
                width += advance;
                ascent = Math.Max(ascent, (run.Ascent + style.Rise) * em);
                descent = Math.Max(descent, (run.Descent - style.Rise) * em);
            }
            else if (shaped.BaseLevel == 1)
            {
                hangsLeft += advance;
            }
        }

        for (var i = 0; hangsLeft > 0 && i < pieces.Length; i++)
        {
            pieces[i] = pieces[i] with { X = pieces[i].X - hangsLeft };
        }

        return new TextLine
        {
            Pieces = pieces,
            Width = width,
            Ascent = ascent,
            Descent = descent,
            Start = start,
            End = end,
            RightToLeft = shaped.BaseLevel == 1,
            Continues = end < shaped.Text.Length,
        };
    }

    private void Collect(List<(GlyphRun Run, int From, int To)> result, int start, int end)
    {
        foreach (var run in shaped.Runs)
        {
            if (run.End <= start || run.Start >= end)
            {
                continue;
            }

            var (from, to) = (Math.Max(start, run.Start), Math.Min(end, run.End));
            if (run.Slice(from, to) is { } slice)
            {
                if (slice.To > slice.From)
                {
                    result.Add((run, slice.From, slice.To));
                }
            }
            else
            {
                var part = Shaper.Reshape(run, from, to, spans[run.Span].Style.Key);
                result.Add((part, 0, part.Glyphs.Length));
            }
        }
    }
}
