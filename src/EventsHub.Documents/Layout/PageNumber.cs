using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

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
