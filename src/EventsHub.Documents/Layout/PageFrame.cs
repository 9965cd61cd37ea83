namespace EventsHub.Documents.Layout;

/// <summary>The text area of a page and its columns. Lengths are millimetres.</summary>
/// <param name="Paper">Size of the page.</param>
/// <param name="MarginX">Margin on the left and right.</param>
/// <param name="Top">Margin above the text area.</param>
/// <param name="Bottom">Margin below the text area.</param>
internal sealed record PageFrame(PaperSize Paper, double MarginX, double Top, double Bottom)
{
    public int Columns { get; init; } = 1;

    public double ColumnGap { get; init; } = 6;

    public double Width => Paper.Width - (2 * MarginX);

    public double ColumnWidth => (Width - ((Columns - 1) * ColumnGap)) / Columns;

    public double ColumnHeight => Paper.Height - Top - Bottom;
}
