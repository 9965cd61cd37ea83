namespace EventsHub.Documents.Text;

/// <summary>Breaks a shaped paragraph into lines, in time proportional to its length. Widths are millimetres.</summary>
internal sealed class LineSetter
{
    private const double MillimetresPerPoint = 25.4 / 72;
    private const double Tolerance = 0.001;

    private readonly ShapedText shaped;
    private readonly IReadOnlyList<TextSpan> spans;
    private readonly double scale;

    // Pen position before every UTF-16 code unit on one endless line, at scale 1.
    private readonly double[] pen;
    private readonly TextStyle[] styles;
    private readonly List<int>? breaks;

    // Before every code unit, the end of the ink so far; computed only when lines break.
    private int[]? inkEnds;

    /// <summary>Prepares a paragraph; all text sizes are multiplied by the scale.</summary>
    public LineSetter(ShapedText shaped, IReadOnlyList<TextSpan> spans, double scale = 1)
        : this(shaped, spans, scale, PenPositions(shaped, spans), null, null)
    {
    }

    private LineSetter(ShapedText shaped, IReadOnlyList<TextSpan> spans, double scale, double[] pen, int[]? inkEnds, List<int>? breaks)
    {
        this.breaks = breaks;
        this.shaped = shaped;
        this.spans = spans;
        this.scale = scale;
        this.pen = pen;
        this.inkEnds = inkEnds;
        styles = [.. spans.Select(span => scale == 1 ? span.Style : span.Style with { Size = span.Style.Size * scale })];
    }

    /// <summary>Width of the whole paragraph on one line.</summary>
    public double NaturalWidth => (pen[ContentEnd(0, shaped.Text.Length)] - pen[0]) * scale;

    private string Text => shaped.Text;

    private List<int> Breaks => breaks ?? shaped.Breaks;

    /// <summary>The same paragraph at another scale, using the measurements already made.</summary>
    public LineSetter At(double newScale) => newScale == scale ? this : new(shaped, spans, newScale, pen, inkEnds, breaks);

    /// <summary>The same paragraph with lines that end at other places, in order; the last is the end of the text.</summary>
    public LineSetter BrokenAt(List<int> places) => new(shaped, spans, scale, pen, inkEnds, places);

    /// <summary>Breaks the paragraph into lines no wider than the width. It stops one line after the greatest number, so that the caller sees that there are more.</summary>
    public List<TextLine> SetLines(double width, int atMost = int.MaxValue)
    {
        var lines = new List<TextLine>();
        if (NaturalWidth <= width + Tolerance)
        {
            lines.Add(SetLine(0, Text.Length, scale));
            return lines;
        }

        for (var start = 0; start < Text.Length && lines.Count <= atMost; start = lines[^1].End)
        {
            lines.Add(Next(start, width));
        }

        return lines;
    }

    /// <summary>The longest line that starts at an index and fits the width. A single cluster that is wider is set smaller.</summary>
    public TextLine Next(int start, double width)
    {
        if (start == 0 && NaturalWidth <= width + Tolerance)
        {
            return SetLine(0, Text.Length, scale);
        }

        inkEnds ??= FindInkEnds();
        var first = FirstBreakAfter(start);
        var next = first;
        while (next < Breaks.Count && WidthBetween(start, Breaks[next]) <= width + Tolerance)
        {
            next++;
        }

        // A cut can change joined letters and their width, so the line is measured again as it will be set.
        while (--next >= first)
        {
            var line = SetLine(start, Breaks[next], scale);
            if (line.Width <= width + Tolerance)
            {
                return line;
            }
        }

        return SetPartOfWord(start, Breaks[first], width);
    }

    /// <summary>The same paragraph with lines that may end after any cluster of a word that is wider than a limit, so that the word need not begin a line.</summary>
    public LineSetter PartingWordsOver(double limit)
    {
        var places = new List<int>();
        var start = 0;
        inkEnds ??= FindInkEnds();
        foreach (var end in Breaks)
        {
            for (var i = start; WidthBetween(start, end) > limit && (i += Characters.ClusterLength(Text, i)) < end;)
            {
                places.Add(i);
            }

            places.Add(end);
            start = end;
        }

        return BrokenAt(places);
    }

    /// <summary>Width of the widest stretch of text without a break opportunity, of those that are no wider than a limit.</summary>
    public double LongestWord(double limit = double.MaxValue)
    {
        double longest = 0;
        var start = 0;
        inkEnds ??= FindInkEnds();
        foreach (var end in Breaks)
        {
            longest = WidthBetween(start, end) is var width && width <= limit ? Math.Max(longest, width) : longest;
            start = end;
        }

        return longest;
    }

    /// <summary>Index of the cluster boundary that ends the longest text from an index that fits the width.</summary>
    public int EndOfFitting(int start, double width)
    {
        inkEnds ??= FindInkEnds();
        var end = start;
        while (end < Text.Length)
        {
            var next = end + Characters.ClusterLength(Text, end);
            if (WidthBetween(start, next) > width)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Cuts a word that is wider than the line between two clusters, at the last place where its reshaped letters fit.</summary>
    private TextLine SetPartOfWord(int start, int limit, double width)
    {
        List<int> ends = [];
        var fitting = EndOfFitting(start, width + Tolerance);
        for (var end = start; end < limit && (end < fitting || ends.Count == 0);)
        {
            end = Math.Min(limit, end + Characters.ClusterLength(Text, end));
            ends.Add(end);
        }

        int low = 0, high = ends.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = SetLine(start, ends[middle], scale).Width <= width + Tolerance ? (middle, high) : (low, middle - 1);
        }

        var line = SetLine(start, ends[low], scale);
        return line.Width <= width + Tolerance || width <= 0 ? line : SetLine(start, ends[low], scale * width / line.Width);
    }

    private int FirstBreakAfter(int start)
    {
        var index = Breaks.BinarySearch(start + 1);
        return index < 0 ? ~index : index;
    }

    private double WidthBetween(int start, int end)
    {
        var width = (pen[ContentEnd(start, end)] - pen[start]) * scale;
        return EndsInHyphen(start, end) ? width + HyphenWidth(end) : width;
    }

    private int ContentEnd(int start, int end)
    {
        if (inkEnds is not null)
        {
            return Math.Max(start, inkEnds[end]);
        }

        while (end > start && HasNoInk(Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool HasNoInk(char c) => Characters.IsLineSpace(c) || Characters.IsInvisibleControl(c);

    private int[] FindInkEnds()
    {
        var ends = new int[Text.Length + 1];
        for (var i = 0; i < Text.Length; i++)
        {
            ends[i + 1] = HasNoInk(Text[i]) ? ends[i] : i + 1;
        }

        return ends;
    }

    private static double[] PenPositions(ShapedText shaped, IReadOnlyList<TextSpan> spans)
    {
        var widths = new double[shaped.Text.Length + 1];
        foreach (var run in shaped.Runs)
        {
            var em = spans[run.Span].Style.Size * MillimetresPerPoint;
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

    /// <summary>True when a line ends at a soft hyphen, which is then shown as a hyphen.</summary>
    private bool EndsInHyphen(int start, int end) => end > start && end < Text.Length && Text[end - 1] == Characters.SoftHyphen;

    private double HyphenWidth(int end)
    {
        var run = shaped.Runs[RunAt(end - 1)];
        return run.Face.Hyphen is { } hyphen ? run.Face.Advance(hyphen) / (double)run.Face.UnitsPerEm * styles[run.Span].Size * MillimetresPerPoint : 0;
    }

    private TextLine SetLine(int start, int end, double lineScale)
    {
        var contentEnd = ContentEnd(start, end);
        var logical = new List<(GlyphRun Run, int From, int To)>();
        Collect(logical, start, contentEnd);
        if (EndsInHyphen(start, end) && shaped.Runs[RunAt(end - 1)].HyphenAt(end - 1) is { } hyphen)
        {
            logical.Add((hyphen, 0, 1));
        }

        var visible = logical.Count;
        Collect(logical, contentEnd, end);

        // Rule L1 of UAX #9: spaces at the end of a line take the level of the paragraph.
        Span<byte> levels = logical.Count <= 64 ? stackalloc byte[logical.Count] : new byte[logical.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = i < visible ? logical[i].Run.Level : shaped.BaseLevel;
        }

        var order = Bidi.VisualOrder(levels);
        var pieces = new LinePiece[order.Length];
        double x = 0, width = 0, ascent = 0, descent = 0, hangsLeft = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var (run, from, to) = logical[order[i]];
            var style = lineScale == scale ? styles[run.Span] : styles[run.Span] with { Size = styles[run.Span].Size * lineScale / scale };
            var em = style.Size * MillimetresPerPoint;
            var advance = run.Width(from, to) * em;
            pieces[i] = new LinePiece(run, from, to, style, x);
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
            Continues = end < Text.Length,
            IsShrunk = lineScale < scale,
        };
    }

    private void Collect(List<(GlyphRun Run, int From, int To)> result, int start, int end)
    {
        for (var i = start < end ? RunAt(start) : shaped.Runs.Length; i < shaped.Runs.Length && shaped.Runs[i].Start < end; i++)
        {
            var run = shaped.Runs[i];
            var (from, to) = (Math.Max(start, run.Start), Math.Min(end, run.End));
            if (from >= to)
            {
                continue;
            }

            if (run.Slice(from, to) is not { } slice)
            {
                var part = Shaper.Reshape(run, from, to);
                slice = (0, part.Glyphs.Length);
                run = part;
            }

            if (slice.To > slice.From)
            {
                result.Add((run, slice.From, slice.To));
            }
        }
    }

    /// <summary>Index of the run that contains a UTF-16 code unit, or of the next run where the unit is in none.</summary>
    private int RunAt(int index)
    {
        int low = 0, high = shaped.Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shaped.Runs[middle].End > index ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
