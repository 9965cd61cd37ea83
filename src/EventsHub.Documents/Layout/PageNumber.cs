using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>The page number of an anchor. Layout reserves its room; the digits are drawn when all pages are placed.</summary>
internal sealed class PageNumber(string anchor, TextStyle style) : Block
{
    /// <summary>Horizontal alignment in the reserved room.</summary>
    public Alignment Alignment { get; init; } = Alignment.End;

    public override Fragment Layout(LayoutContext context, double width) =>
        new PageNumberFragment(numbers => new FitText(numbers.Of(anchor), style with { TabularFigures = true }, double.MaxValue) { Alignment = Alignment, Role = TagRole.Span, Leading = 1.36, MaxLines = 1 }.Layout(context, width), width, new Paragraph("0", style).Layout(context, width).Height);

    private sealed class PageNumberFragment(Func<PageNumbers, Fragment> layout, double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y) => list.Later((late, numbers) => layout(numbers).Draw(late, x, y));
    }
}
