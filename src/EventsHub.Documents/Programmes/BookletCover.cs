using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Draws the cover: the event's name on its colour, and below it dates, place and logo on white, where a logo of any colour is visible.</summary>
internal static class BookletCover
{
    private const double ColouredPart = 0.6;

    public static void Draw(DisplayList list, Booklet booklet, BookletStyles styles, LayoutContext context)
    {
        var frame = styles.Frame;
        var (paper, margin) = (frame.Paper, frame.MarginX);
        var unit = paper.Width / 148;
        var edge = paper.Height * ColouredPart;
        var onTop = styles.Accent.TextOnTop();
        list.Fill(0, 0, paper.Width, edge, styles.Accent);

        var blocks = new List<Block>
        {
            new FitText(booklet.Title, new TextStyle(30 * unit) { Weight = FontWeight.Bold, Colour = onTop }, edge * 0.62)
            {
                Role = TagRole.H1, Leading = 1.14, Alignment = Alignment.Start, MaxLines = 7,
            },
        };
        if (booklet.Subtitle is not null)
        {
            blocks.Add(new FitText(booklet.Subtitle, new TextStyle(13 * unit) { Colour = onTop }, edge * 0.18) { Leading = 1.3, Alignment = Alignment.Start, MaxLines = 4 });
        }

        var title = new Stack(4.5 * unit, blocks).Layout(context, frame.Width);
        title.Draw(list, margin, Math.Max(margin, edge - (11 * unit) - title.Height));

        var facts = new Stack(2 * unit, new FitText(booklet.DatesAndPlace, new TextStyle(12.5 * unit) { Weight = FontWeight.Bold }, 22 * unit) { Leading = 1.3, Alignment = Alignment.Start })
            .Layout(context, frame.Width);
        facts.Draw(list, margin, edge + (9 * unit));

        var foot = paper.Height - margin;
        var words = Foot(booklet, styles, unit);
        if (words.Count > 0)
        {
            var text = new Stack(0.6 * unit, words).Layout(context, frame.Width * 0.52);
            text.Draw(list, context.RightToLeft ? margin : margin + frame.Width - text.Width, foot - text.Height);
        }

        if (Logos.Read(booklet.Logo) is { } image)
        {
            var most = (Width: frame.Width * 0.42, Height: paper.Height * 0.13);
            var width = Math.Min(most.Width, most.Height * image.AspectRatio);
            var logo = new Picture(image, width, most.Height, booklet.Title).Layout(context, width);
            logo.Draw(list, context.RightToLeft ? margin + frame.Width - width : margin, foot - logo.Height);
        }
    }

    private static List<Block> Foot(Booklet booklet, BookletStyles styles, double unit)
    {
        var words = new List<Block>();
        if (booklet.Edition is not null)
        {
            words.Add(new Paragraph(booklet.Edition, new TextStyle(8 * unit) { Colour = Colour.Muted }) { Alignment = Alignment.End });
        }

        if (booklet.Address is not null)
        {
            var shown = booklet.Address.Host + booklet.Address.PathAndQuery.TrimEnd('/');
            var line = new Paragraph(shown, new TextStyle(8 * unit) { Colour = styles.AccentText }) { Alignment = Alignment.End, Role = TagRole.Span, Direction = TextDirection.LeftToRight };
            words.Add(new Linked(line, booklet.Address.AbsoluteUri, booklet.Title));
        }

        return words;
    }
}
