namespace EventsHub.Shell.Charts;

/// <summary>Up to three lines over a row of labels, such as days. Lines differ in their strokes and in the marks at their ends, so that nobody needs to tell colours apart.</summary>
public sealed class LineChart : SvgChart
{
    private const double Top = 10;
    private const double Plot = 200;
    private const double Wide = 1000;
    private const int Steps = 4;

    /// <summary>What each place along the page is called; the first, the middle and the last are written.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Writes a value for the scale.</summary>
    public required Func<double, string> Scale { get; init; }

    /// <inheritdoc/>
    protected override int Height => 244;

    /// <summary>The end of a scale for values up to a highest one: four steps of 1, 2, 2.5 or 5 times a power of ten, rounded up to whole numbers.</summary>
    internal static double EndOfScale(double highest)
    {
        var step = Math.Max(highest / Steps, 0.25);
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var nice = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(size => size >= step - 1e-9);
        return Steps * Math.Ceiling(nice);
    }

    private protected override void Draw(Drawing drawing)
    {
        var end = EndOfScale(Series.SelectMany(line => line.Values).Max() ?? 0);
        for (var i = 0; i <= Steps; i++)
        {
            var y = Y(end * i / Steps, end);
            drawing.Empty("line", ("class", i == 0 ? "chart-base" : "chart-grid"), ("x1", "0"), ("x2", "100%"), ("y1", Drawing.Number(y)), ("y2", Drawing.Number(y)));
        }

        // Strokes keep their width although this part is stretched to the width of the page.
        drawing.Open("svg", ("x", "0"), ("y", "0"), ("width", "100%"), ("height", Drawing.Number(Top + Plot)), ("viewBox", $"0 0 {Wide} {Top + Plot}"), ("preserveAspectRatio", "none"));
        foreach (var (line, i) in Series.Select((line, i) => (line, i)))
        {
            drawing.Empty("polyline", ("class", $"chart-line chart-line-{i + 1}"), ("points", string.Join(' ', line.Values
                .Select((value, at) => (value, at)).Where(point => point.value is not null)
                .Select(point => $"{Drawing.Number(Wide / 100 * (drawing.IsFromRight ? 100 - X(point.at) : X(point.at)))},{Drawing.Number(Y(point.value!.Value, end))}"))));
        }

        drawing.Close("svg");
        foreach (var (line, i) in Series.Select((line, i) => (line, i)))
        {
            if (line.Values.Select((value, at) => (value, at)).LastOrDefault(point => point.value is not null) is (double last, var place))
            {
                // A coordinate in percent cannot be moved by half a mark, so marks are drawn around a nested origin.
                drawing.Open("svg", ("x", drawing.Along(X(place))), ("y", Drawing.Number(Y(last, end))), ("overflow", "visible"));
                Mark(drawing, i);
                drawing.Close("svg");
            }
        }

        for (var i = 1; i <= Steps; i++)
        {
            drawing.Text("text", Scale(end * i / Steps), ("class", "chart-scale"), ("x", drawing.Along(0)), ("y", Drawing.Number(Y(end * i / Steps, end) + 13)));
        }

        foreach (var (at, anchor) in Labels.Count > 2 ? [(0, "start"), (Labels.Count / 2, "middle"), (Labels.Count - 1, "end")] : Labels.Count == 2 ? [(0, "start"), (1, "end")] : new[] { (0, "middle") }.Take(Labels.Count).ToArray())
        {
            drawing.Text("text", Labels[at], ("class", "chart-label"), ("text-anchor", anchor), ("x", drawing.Along(X(at))), ("y", Drawing.Number(Top + Plot + 22)));
        }
    }

    private static void Mark(Drawing drawing, int series)
    {
        if (series == 0)
        {
            drawing.Empty("circle", ("class", "chart-mark chart-mark-1"), ("r", "5"));
        }
        else
        {
            drawing.Empty("path", ("class", $"chart-mark chart-mark-{series + 1}"), ("d", series == 1 ? "M-5-5H5V5H-5Z" : "M0-6L6 5H-6Z"));
        }
    }

    private static double Y(double value, double end) => Top + Plot * (1 - Math.Max(0, value) / end);

    private double X(int at) => Labels.Count == 1 ? 50 : 100.0 * at / (Labels.Count - 1);
}
