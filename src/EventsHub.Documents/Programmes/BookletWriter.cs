using System.Text;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Writes a programme booklet as PDF.</summary>
public sealed class BookletWriter(FontLibrary fonts)
{
    /// <summary>The steps that progress is told in.</summary>
    public const int Steps = 100;

    private const int StepsToDraw = 60;
    private const int CoverPages = 1;

    /// <summary>Writes the booklet on paper of the size asked for, and returns how many pages it has.</summary>
    /// <exception cref="Images.ImageFormatException">The logo cannot be read.</exception>
    public async Task<int> WriteAsync(
        Stream output, Booklet booklet, PaperSize paper, DocumentInfo info, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var pages = Draw(booklet, paper, progress, cancellationToken);
        using var document = new PdfDocument(output, info);
        for (var i = 0; i < pages.Length; i++)
        {
            await document.AddPageAsync(paper.Width, paper.Height, pages[i], cancellationToken);
            progress?.Report(StepsToDraw + ((Steps - StepsToDraw) * (i + 1) / pages.Length));
        }

        await document.FinishAsync(cancellationToken);
        return pages.Length;
    }

    /// <summary>Writes the booklet in A5, two pages on each side of A4 sheets: printed on both sides, flipped at the short edge, folded together and stitched,
    /// the pages are in order. Returns how many A5 pages it has, with the empty ones that fill the last sheet.</summary>
    /// <exception cref="Images.ImageFormatException">The logo cannot be read.</exception>
    public async Task<int> WriteSheetsAsync(Stream output, Booklet booklet, DocumentInfo info, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var drawn = Draw(booklet, PaperSize.A5, progress, cancellationToken);
        var pages = SaddleStitch.Padded(drawn.Length);
        var rightToLeft = ReadingDirection.IsRightToLeft(booklet.Language);
        using var document = new PdfDocument(output, info);
        await document.AddSheetsAsync(PaperSize.A4.Height, PaperSize.A4.Width, pages / 2, drawn.Select((list, page) =>
        {
            var (side, isLeft) = SaddleStitch.PlaceOf(page, pages, rightToLeft);
            return new SheetPart(side, isLeft ? 0 : PaperSize.A4.Height / 2, list);
        }), cancellationToken);
        await document.FinishAsync(cancellationToken);
        progress?.Report(Steps);
        return pages;
    }

    private DisplayList[] Draw(Booklet booklet, PaperSize paper, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var styles = new BookletStyles(booklet, paper);
        var context = new LayoutContext(fonts.Shaper, booklet.Language);
        var parts = new BookletParts(booklet, styles, context);

        var contents = parts.Contents();
        List<BookletPart> grids = [.. parts.Grids()], talks = [.. parts.Talks()], speakers = [.. parts.Speakers()];
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(StepsToDraw / 2);

        List<BookletPart> inOrder = [contents, .. grids, .. talks, .. speakers];
        var starts = new Dictionary<BookletPart, int>(ReferenceEqualityComparer.Instance);
        var total = CoverPages;
        foreach (var part in inOrder)
        {
            starts.Add(part, total);
            total += part.Pages.Count;
        }

        // What is referred to is drawn before what refers to it.
        var pages = new DisplayList[total];
        foreach (var part in talks.Concat(speakers).Concat(grids).Append(contents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var drawn = part.Pages.Draw();
            for (var i = 0; i < drawn.Count; i++)
            {
                var number = starts[part] + i + 1;
                foreach (var anchor in drawn[i].Items.OfType<AnchorItem>())
                {
                    parts.PageNumbers.TryAdd(anchor.Name, number);
                }

                DrawRunningLines(drawn[i], booklet, part.Running, styles, context, number, total);
                pages[number - 1] = drawn[i];
            }
        }

        pages[0] = BookletCover.Draw(booklet, styles, context);
        progress?.Report(StepsToDraw);
        return pages;
    }

    /// <summary>The event and the day over the page, its number under it on the outer side.</summary>
    private static void DrawRunningLines(DisplayList page, Booklet booklet, string running, BookletStyles styles, LayoutContext context, int number, int total)
    {
        const double HeadGap = 6;
        const double FootGap = 7;
        var frame = styles.Frame;
        var name = new Paragraph(booklet.Title, styles.Small) { MaxLines = 1, Alignment = Alignment.Start };
        var day = new Paragraph(running, styles.Small with { Weight = FontWeight.Bold, Colour = styles.AccentText }) { MaxLines = 1, Alignment = Alignment.End };
        var head = new Stack(1.4, new Row(4, (Extent.Part(3), name), (Extent.Part(2), day)), new Rule(Colour.Hairline, 0.25)).Layout(context, frame.Width);
        page.Decorate(() => head.Draw(page, frame.MarginX, frame.Top - head.Height - HeadGap));
        var text = string.Format(Cultures.Of(booklet.Language), CompositeFormat.Parse(booklet.Texts.PageOf), number, total);

        // A page with an odd number lies on the side where the language ends its lines.
        var foot = new Paragraph(text, styles.Small with { Weight = FontWeight.Bold }) { Alignment = number % 2 == 1 ? Alignment.End : Alignment.Start }.Layout(context, frame.Width);
        page.Decorate(() => foot.Draw(page, frame.MarginX, frame.Paper.Height - frame.Bottom + FootGap));
    }
}
