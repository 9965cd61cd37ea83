using System.Text;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Writes programme booklets as PDF.</summary>
public sealed class BookletWriter(FontLibrary fonts)
{
    /// <summary>Value that progress reports when the booklet is finished.</summary>
    public const int Steps = 100;

    private const int StepsToDraw = 60;

    /// <summary>Writes the booklet with one page on each sheet side of the given paper, and returns the number of pages.</summary>
    /// <exception cref="FormatException">A colour is not written as #RRGGBB.</exception>
    public async Task<int> WriteAsync(
        Stream output, Booklet booklet, PaperSize paper, DocumentInfo info, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var pages = Draw(booklet, paper, progress, cancellationToken);
        using var document = new PdfDocument(output, info);
        document.LabelNextPage(booklet.Texts.Cover);
        for (var i = 0; i < pages.Count; i++)
        {
            await document.AddPageAsync(paper.Width, paper.Height, pages[i], cancellationToken);
            document.LabelNextPage(null);
            progress?.Report(StepsToDraw + ((Steps - StepsToDraw) * (i + 1) / pages.Count));
        }

        await document.FinishAsync(cancellationToken);
        return pages.Count;
    }

    /// <summary>Writes the booklet for saddle stitching: A5 pages, two on each side of A4 sheets, to be printed on both sides and flipped on the short edge, then
    /// folded and stitched. Returns the number of A5 pages, including blank ones that fill the last sheet.</summary>
    /// <exception cref="FormatException">A colour is not written as #RRGGBB.</exception>
    public async Task<int> WriteSheetsAsync(Stream output, Booklet booklet, DocumentInfo info, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var drawn = Draw(booklet, PaperSize.A5, progress, cancellationToken);
        var pages = SaddleStitch.Padded(drawn.Count);
        var rightToLeft = ReadingDirection.IsRightToLeft(booklet.Language);
        using var document = new PdfDocument(output, info) { ActualSize = true, Duplex = PdfDuplex.ShortEdge };
        await document.AddSheetsAsync(PaperSize.A4.Height, PaperSize.A4.Width, pages / 2, drawn.Select((list, page) =>
        {
            var (side, isLeft) = SaddleStitch.PlaceOf(page, pages, rightToLeft);
            return new SheetPart(side, isLeft ? 0 : PaperSize.A4.Height / 2, list);
        }), cancellationToken);
        await document.FinishAsync(cancellationToken);
        progress?.Report(Steps);
        return pages;
    }

    private List<DisplayList> Draw(Booklet booklet, PaperSize paper, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var styles = new BookletStyles(booklet, paper);
        var context = new LayoutContext(fonts.Shaper, booklet.Language);
        var parts = new BookletParts(booklet, styles, context);
        var document = new PagedDocument(context);
        document.AddPage(paper, page => BookletCover.Draw(page, booklet, styles, context));
        foreach (var part in new[] { parts.Contents() }.Concat(parts.Timetables()).Concat(parts.Talks()).Concat(parts.Speakers()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.AddPages(styles.Frame, Template(booklet, part.Running, styles), part.Pages);
        }

        progress?.Report(StepsToDraw / 2);
        List<DisplayList> pages = [.. document.Draw().Select(page => page.Content)];
        progress?.Report(StepsToDraw);
        return pages;
    }

    /// <summary>Running head with event and day, and the page number in the foot on the outer side.</summary>
    private static PageTemplate Template(Booklet booklet, string running, BookletStyles styles)
    {
        var name = new Paragraph(booklet.Title, styles.Small) { MaxLines = 1, Alignment = Alignment.Start };
        var day = new Paragraph(running, styles.Small with { Weight = FontWeight.Bold, Colour = styles.AccentText }) { MaxLines = 1, Alignment = Alignment.End };
        var head = new Stack(1.4, new Row(4, (Extent.Part(3), name), (Extent.Part(2), day)), new Rule(Colour.Hairline, 0.25));
        var format = CompositeFormat.Parse(booklet.Texts.PageOf);
        return new PageTemplate
        {
            Head = _ => head,
            HeadGap = 6,
            FootGap = 7,

            // In a bound booklet, odd pages are on the side where lines of the language end.
            Foot = page => new Paragraph(string.Format(Cultures.Of(booklet.Language), format, page.Number, page.Total), styles.Small with { Weight = FontWeight.Bold })
            {
                Alignment = page.IsEven ? Alignment.Start : Alignment.End,
            },
        };
    }
}
