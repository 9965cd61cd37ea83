using System.Runtime.CompilerServices;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Prints badges as PDF and says beforehand what would not print well.</summary>
public sealed class BadgePrinter(FontLibrary fonts)
{
    private const int PagesAtOnce = 16;
    private const int BatchesInFlight = 4;

    /// <summary>Measurements replace the encoder to learn its share of the time.</summary>
    internal Func<string, QrCode> EncodeQr { get; init; } = QrCode.Encode;

    /// <summary>Writes the badges as they come; pages go out as they are done.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="badgeEvent">What all badges share.</param>
    /// <param name="badges">The badges, in the order of printing.</param>
    /// <param name="layout">How they lie on paper.</param>
    /// <param name="info">What the document says about itself.</param>
    /// <param name="bothSides">Whether every page is followed by its back, for printers that print both sides. A folded badge has two sides already.</param>
    /// <param name="progress">How many badges are done.</param>
    /// <param name="cancellationToken">Stops after the page being written.</param>
    /// <exception cref="ArgumentException">There is no badge.</exception>
    /// <exception cref="FormatException">A colour is none.</exception>
    /// <exception cref="Images.ImageFormatException">The logo cannot be printed.</exception>
    public async Task WriteAsync(
        Stream output,
        BadgeEvent badgeEvent,
        IAsyncEnumerable<Badge> badges,
        BadgeLayout layout,
        DocumentInfo info,
        bool bothSides = false,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var sheet = BadgeSheet.For(layout, fonts, badgeEvent, EncodeQr);
        bothSides &= layout != BadgeLayout.A5Folded;
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

    /// <summary>Judges badges of an event before they are printed.</summary>
    public BadgePreflight Preflight(BadgeEvent badgeEvent, BadgeLayout layout) => new(BadgeSheet.For(layout, fonts, badgeEvent, EncodeQr), fonts, badgeEvent.Name);

    /// <summary>The first sheet exactly as it will be printed, as SVG for a browser.</summary>
    /// <param name="badgeEvent">What all badges share.</param>
    /// <param name="badges">The first badges; more than lie on a sheet are left out.</param>
    /// <param name="layout">How they lie on paper.</param>
    public string Preview(BadgeEvent badgeEvent, IReadOnlyList<Badge> badges, BadgeLayout layout)
    {
        var sheet = BadgeSheet.For(layout, fonts, badgeEvent, EncodeQr);
        var shown = badges.Take(sheet.Capacity).ToList();
        return SvgDrawing.Draw(sheet.Draw(shown), sheet.Width, sheet.Height, string.Join(", ", shown.Select(badge => badge.PrimaryName)));
    }

    /// <summary>Pages in their order, laid out ahead on every core.</summary>
    private static async IAsyncEnumerable<(List<(DisplayList Front, DisplayList? Back, string? Label)> Sheets, int Badges)> LayOutAsync(
        BadgeSheet sheet, IAsyncEnumerable<Badge> badges, bool bothSides, [EnumeratorCancellation] CancellationToken cancellationToken)
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
