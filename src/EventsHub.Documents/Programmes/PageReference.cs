using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>A page number that is known only when all pages have their place: its room is kept, its figures come at drawing.</summary>
internal sealed class PageReference(Func<string> number, TextStyle style, double leading = 1.36) : Block
{
    public override Fragment Layout(LayoutContext context, double width) => new PageReferenceFragment(this, context, width, Set(context, width, "0").Height);

    private Fragment Set(LayoutContext context, double width, string figures) =>
        new Paragraph(figures, style) { Alignment = Alignment.End, Role = TagRole.Span, Leading = leading }.Layout(context, width);

    private sealed class PageReferenceFragment(PageReference reference, LayoutContext context, double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y) => reference.Set(context, Width, reference.Number()).Draw(list, x, y);
    }

    private string Number() => number();
}
