using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>A page number that is known only when all pages have their place: its room is kept, its figures come at drawing.</summary>
internal sealed class PageReference(Func<string> number, TextStyle style) : Block
{
    public override Fragment Layout(LayoutContext context, double width) =>
        new PageReferenceFragment(this, context, width, new Paragraph("0", style).Layout(context, width).Height);

    private Fragment Number(LayoutContext context, double width) => new Paragraph(number(), style) { Alignment = Alignment.End, Role = TagRole.Span }.Layout(context, width);

    private sealed class PageReferenceFragment(PageReference reference, LayoutContext context, double width, double height) : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y) => reference.Number(context, Width).Draw(list, x, y);
    }
}
