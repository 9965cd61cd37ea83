using System.Runtime.CompilerServices;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Writes badges as PDF, previews them as SVG, and checks them before printing.</summary>
public sealed class BadgePrinter(FontLibrary fonts)
{
    private const int PagesAtOnce = 16;
    private const int BatchesInFlight = 4;

    /// <summary>Writes badges as PDF. Pages are sent to the stream as soon as they are finished, so memory does not grow with the number of badges.</summary>
    /// <param name="output">Stream that receives the PDF.</param>
    /// <param name="badgeEvent">Content that all badges share.</param>
    /// <param name="badges">Badges in printing order.</param>
    /// <param name="paper">The paper and where badges lie on it.</param>
    /// <param name="info">Metadata of the PDF.</param>
    /// <param name="bothSides">True to follow every page by its back, for duplex printers. Ignored for folded badges, which have two sides already.</param>
    /// <param name="progress">Receives the number of badges written so far.</param>
    /// <param name="template">What badges look like; null for the standard template of the paper. On a badge of another size it is scaled and centred.</param>
    /// <param name="cancellationToken">Cancels after the current page.</param>
    /// <exception cref="ArgumentException"><paramref name="badges"/> is empty.</exception>
    /// <exception cref="FormatException">A colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public async Task WriteAsync(
        Stream output,
        BadgeEvent badgeEvent,
        IAsyncEnumerable<Badge> badges,
        BadgePaper paper,
        DocumentInfo info,
        bool bothSides = false,
        IProgress<int>? progress = null,
        FaceTemplate? template = null,
        CancellationToken cancellationToken = default)
    {
        var sheet = SheetDrawing.On(paper, fonts, badgeEvent, template);
        bothSides &= !sheet.IsFolded;
        using var document = new PdfDocument(output, info) { ActualSize = true, Duplex = bothSides ? sheet.Turning : PdfDuplex.None };
        var printed = 0;
        await foreach (var (sheets, count) in LayOutAsync(sheet, badges, bothSides, cancellationToken))
        {
            foreach (var (front, back, label) in sheets)
            {
                document.LabelNextPage(label);
                await document.AddPageAsync(sheet.Width, sheet.Height, front, cancellationToken);
                if (back is not null)
                {
                    document.LabelNextPage(label);
                    await document.AddPageAsync(sheet.Width, sheet.Height, back, cancellationToken);
                }
            }

            printed += count;
            progress?.Report(printed);
        }

        if (document.PageCount == 0)
        {
            throw new ArgumentException("There is no badge to print. Choose at least one registration.", nameof(badges));
        }

        await document.FinishAsync(cancellationToken);
    }

    /// <summary>Creates a check for badges of an event on a paper, by the paper's standard template when none is given.</summary>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public BadgePreflight Preflight(BadgeEvent badgeEvent, BadgePaper paper, FaceTemplate? template = null) =>
        new(SheetDrawing.On(paper, fonts, badgeEvent, template), fonts, badgeEvent.Name);

    /// <summary>Draws the first sheet as SVG for a browser, with the same glyphs at the same places as in the PDF.</summary>
    /// <param name="badgeEvent">Content that all badges share.</param>
    /// <param name="badges">Badges of the first sheet; any that do not fit on it are ignored.</param>
    /// <param name="paper">The paper and where badges lie on it.</param>
    /// <param name="template">What badges look like; null for the standard template of the paper.</param>
    /// <exception cref="FormatException">A colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public string Preview(BadgeEvent badgeEvent, IReadOnlyList<Badge> badges, BadgePaper paper, FaceTemplate? template = null)
    {
        var sheet = SheetDrawing.On(paper, fonts, badgeEvent, template);
        var shown = badges.Take(sheet.Capacity).ToList();
        return SvgDrawing.Draw(sheet.Draw(shown), sheet.Width, sheet.Height, string.Join(", ", shown.Select(badge => badge.PrimaryName)));
    }

    /// <summary>Lays out batches of pages in parallel and returns them in their order.</summary>
    private static async IAsyncEnumerable<(List<(DisplayList Front, DisplayList? Back, string? Label)> Sheets, int Badges)> LayOutAsync(
        SheetDrawing sheet, IAsyncEnumerable<Badge> badges, bool bothSides, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inFlight = new Queue<Task<(List<(DisplayList, DisplayList?, string?)>, int)>>();
        var batch = new List<Badge>();
        await foreach (var badge in badges.WithCancellation(cancellationToken))
        {
            batch.Add(badge);
            if (batch.Count < sheet.Capacity * PagesAtOnce)
            {
                continue;
            }

            Start();
            if (inFlight.Count > BatchesInFlight)
            {
                yield return await inFlight.Dequeue();
            }
        }

        Start();
        while (inFlight.Count > 0)
        {
            yield return await inFlight.Dequeue();
        }

        void Start()
        {
            if (batch.Count > 0)
            {
                var full = batch;
                batch = [];
                inFlight.Enqueue(Task.Run(() => (full.Chunk(sheet.Capacity).Select(LayOut).ToList(), full.Count), cancellationToken));
            }
        }

        (DisplayList, DisplayList?, string?) LayOut(Badge[] page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (sheet.Draw(page), bothSides ? sheet.DrawBack(page) : null, sheet.Capacity == 1 ? page[0].Code : null);
        }
    }
}
