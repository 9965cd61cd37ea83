namespace EventsHub.Shell.Charts;

/// <summary>Bars below each other, each with its label and its value in words above it.</summary>
public sealed class BarChart : SvgChart
{
    private const int Row = 46;
    private const int MaxLabel = 40;

    /// <summary>The bars, from above.</summary>
    public required IReadOnlyList<ChartBar> Bars { get; init; }

    /// <inheritdoc/>
    protected override int Height => Row * Bars.Count;

    private protected override void Draw(Drawing drawing)
    {
        var longest = Math.Max(1, Bars.Select(bar => Math.Max(bar.Value, bar.Of ?? 0)).DefaultIfEmpty().Max());
        foreach (var (bar, i) in Bars.Select((bar, i) => (bar, i)))
        {
            var (text, top) = (Drawing.Number(i * Row + 17), Drawing.Number(i * Row + 24));
            drawing.Text("text", bar.Label.Length <= MaxLabel ? bar.Label : bar.Label[..MaxLabel].TrimEnd() + "…", ("class", "chart-name"), ("x", drawing.Along(0)), ("y", text));
            drawing.Text("text", bar.Text, ("class", "chart-value"), ("text-anchor", "end"), ("x", drawing.Along(100)), ("y", text));
            if (bar.Of is { } whole)
            {
                var outline = 100 * whole / longest;
                drawing.Empty("rect", ("class", "chart-whole"), ("x", drawing.BarStart(outline)), ("y", top), ("width", $"{Drawing.Number(outline)}%"), ("height", "12"), ("rx", "3"));
            }

            var length = 100 * bar.Value / longest;
            drawing.Empty("rect", ("class", "chart-bar"), ("x", drawing.BarStart(length)), ("y", top), ("width", $"{Drawing.Number(length)}%"), ("height", "12"), ("rx", "3"));
        }
    }
}
