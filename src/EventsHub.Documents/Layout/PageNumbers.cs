using System.Globalization;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>On which page everything is, known when every page has its place.</summary>
/// <param name="Total">How many pages the document has.</param>
/// <param name="ByAnchor">The page of each anchor, from 1.</param>
/// <param name="Culture">How numbers are written.</param>
internal sealed record PageNumbers(int Total, IReadOnlyDictionary<string, int> ByAnchor, CultureInfo Culture)
{
    /// <summary>The page of an anchor; a dash where the document has no such place.</summary>
    public string Of(string anchor) => ByAnchor.TryGetValue(anchor, out var page) ? page.ToString(Culture) : "–";
}

/// <summary>The number of the page that an anchor is on. Its room is kept; its figures come when all pages have their place.</summary>
internal sealed class PageNumber(string anchor, TextStyle style) : Block
{
    /// <summary>How the number lies in its room.</summary>
    public Alignment Alignment { get; init; } = Alignment.End;

    public override Fragment Layout(LayoutContext context, double width) =>
        new PageNumberFragment(numbers => new FitText(numbers.Of(anchor), style with { TabularFigures = true }, double.MaxValue) { Alignment = Alignment, Role = TagRole.Span, Leading = 1.36, MaxLines = 1 }.Layout(context, width), width, new Paragraph("0", style).Layout(context, width).Height);

    private sealed class PageNumberFragment(Func<PageNumbers, Fragment> layout, double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y) => list.Later((late, numbers) => layout(numbers).Draw(late, x, y));
    }
}

/// <summary>A line of a table of contents: what it leads to, dots, and its page.</summary>
/// <param name="text">The title of the place.</param>
/// <param name="style">How it looks.</param>
/// <param name="anchor">The place.</param>
internal sealed class ContentsEntry(string text, TextStyle style, string anchor) : Block
{
    /// <summary>Millimetres kept for the number.</summary>
    public double NumberWidth { get; init; } = 9;

    /// <summary>Millimetres by which it stands in.</summary>
    public double Indent { get; init; }

    /// <summary>The table of contents it belongs to; the same object for every entry of one.</summary>
    public required Tag Contents { get; init; }

    public override Fragment Layout(LayoutContext context, double width)
    {
        var row = new Row(2, (Extent.Part(), new LeaderLine(text, style)), (Extent.Fixed(NumberWidth), new PageNumber(anchor, style)));
        Block linked = new Linked(row, anchor, text);
        var indented = Indent > 0 ? new Row(0, (Extent.Fixed(Indent), new Space(0)), (Extent.Part(), linked)) : linked;
        return new Tagged(new Tag(TagRole.TOCI) { Parent = Contents }, indented).Layout(context, width);
    }
}
