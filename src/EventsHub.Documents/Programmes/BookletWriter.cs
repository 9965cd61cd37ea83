using System.Text;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Writes a programme booklet as PDF.</summary>
public sealed class BookletWriter(FontLibrary fonts)
{
    private const int CoverPages = 1;

    /// <summary>Writes the booklet on paper of the size asked for, and returns how many pages it has.</summary>
    public async Task<int> WriteAsync(Stream output, Booklet booklet, PaperSize paper, DocumentInfo info, CancellationToken cancellationToken = default)
    {
        var styles = new BookletStyles(booklet, paper);
        var context = new LayoutContext(fonts.Shaper, booklet.Language);
        var parts = new BookletParts(booklet, styles, context);

        var (contents, overview, talks, speakers) = (parts.Contents(), parts.Overview(), parts.Talks(), parts.Speakers());
        cancellationToken.ThrowIfCancellationRequested();

        // What is referred to is drawn before what refers to it.
        var overviewStart = CoverPages + contents.Count;
        var talkPages = Draw(talks, overviewStart + overview.Count);
        var speakerPages = Draw(speakers, overviewStart + overview.Count + talks.Count);
        var overviewPages = Draw(overview, overviewStart);
        List<DisplayList> pages = [Cover(booklet, styles, context), .. contents.Draw(), .. overviewPages, .. talkPages, .. speakerPages];

        using var document = new PdfDocument(output, info);
        for (var i = 0; i < pages.Count; i++)
        {
            if (i >= CoverPages)
            {
                DrawRunningLines(pages[i], booklet, styles, context, i + 1, pages.Count);
            }

            await document.AddPageAsync(paper.Width, paper.Height, pages[i], cancellationToken);
        }

        await document.FinishAsync(cancellationToken);

        return pages.Count;

        List<DisplayList> Draw(FlowedPages part, int pagesBefore)
        {
            var drawn = part.Draw();
            for (var i = 0; i < drawn.Count; i++)
            {
                foreach (var anchor in drawn[i].Items.OfType<AnchorItem>())
                {
                    parts.PageNumbers.TryAdd(anchor.Name, pagesBefore + i + 1);
                }
            }

            return drawn;
        }
    }

    private static DisplayList Cover(Booklet booklet, BookletStyles styles, LayoutContext context)
    {
        var list = new DisplayList();
        var paper = styles.Frame.Paper;
        var colour = styles.Accent.TextOnTop();
        list.Fill(0, 0, paper.Width, paper.Height, styles.Accent);
        var size = paper.Width / 148 * 27;
        var blocks = new List<Block>
        {
            new FitText(booklet.Title, new TextStyle(size) { Weight = FontWeight.Bold, Colour = colour }, paper.Height * 0.4)
            {
                Role = TagRole.H1,
                Leading = 1.22,
                Alignment = Alignment.Start,
                MaxLines = 6,
            },
        };
        if (booklet.Subtitle is not null)
        {
            blocks.Add(new Paragraph(booklet.Subtitle, new TextStyle(size * 0.52) { Colour = colour }));
        }

        blocks.Add(new Rule(colour, 0.6));
        blocks.Add(new Paragraph(booklet.DatesAndPlace, new TextStyle(size * 0.45) { Colour = colour }));
        var title = new Stack(6, blocks).Layout(context, styles.Frame.Width);
        title.Draw(list, styles.Frame.MarginX, Math.Max(styles.Frame.Top, (paper.Height * 0.42) - (title.Height / 2)));
        return list;
    }

    /// <summary>The event over the page, the page number under it.</summary>
    private static void DrawRunningLines(DisplayList page, Booklet booklet, BookletStyles styles, LayoutContext context, int number, int total)
    {
        var frame = styles.Frame;
        var head = new Stack(1.2, new Paragraph(booklet.Title, styles.Small) { MaxLines = 1 }, new Rule(Colour.Hairline)).Layout(context, frame.Width);
        page.Decorate(() => head.Draw(page, frame.MarginX, frame.Top - head.Height - 3.5));
        var text = string.Format(Cultures.Of(booklet.Language), CompositeFormat.Parse(booklet.Texts.PageOf), number, total);
        var foot = new Paragraph(text, styles.Small) { Alignment = Alignment.Center }.Layout(context, frame.Width);
        page.Decorate(() => foot.Draw(page, frame.MarginX, frame.Paper.Height - frame.Bottom + 4.5));
    }
}
