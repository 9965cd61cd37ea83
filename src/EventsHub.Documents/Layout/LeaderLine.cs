using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>A text followed by dots up to the end of the width, as in a table of contents.</summary>
internal sealed class LeaderLine(string text, TextStyle style) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var paragraph = (TextFragment)new Paragraph(text, style) { Role = TagRole.Span, MaxLines = 3 }.Layout(context, width);
        return new LeaderFragment(paragraph, context.RightToLeft);
    }

    private sealed class LeaderFragment(TextFragment text, bool rightToLeft) : Fragment(text.Width, text.Height)
    {
        private const double Gap = 1.5;
        private const double Thickness = 0.25;

        public override void Draw(DisplayList list, double x, double y)
        {
            text.Draw(list, x, y);
            var last = text.Lines[^1];
            var baseline = y + text.Height - last.Height + last.Baseline;
            var end = last.Line.Width + Gap;
            if (end < Width - Gap)
            {
                list.Line(rightToLeft ? x : x + end, baseline, rightToLeft ? x + Width - end : x + Width, baseline, Thickness, Colour.Hairline, dotted: true);
            }
        }
    }
}
