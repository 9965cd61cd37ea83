namespace EventsHub.Documents.Layout;

/// <summary>The part of a page that content flows through, in millimetres.</summary>
/// <param name="Paper">The sheet.</param>
/// <param name="MarginX">Left and right.</param>
/// <param name="Top">Over the content.</param>
/// <param name="Bottom">Under the content.</param>
internal sealed record PageFrame(PaperSize Paper, double MarginX, double Top, double Bottom)
{
    public int Columns { get; init; } = 1;

    public double ColumnGap { get; init; } = 6;

    public double Width => Paper.Width - (2 * MarginX);

    public double ColumnWidth => (Width - ((Columns - 1) * ColumnGap)) / Columns;

    public double ColumnHeight => Paper.Height - Top - Bottom;
}
