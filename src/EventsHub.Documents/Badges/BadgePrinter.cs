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
    public async Task WriteAsync(
        Stream output,
        BadgeEvent badgeEvent,
        IAsyncEnumerable<Badge> badges,
        BadgeLayout layout,
        DocumentInfo info,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var sheet = BadgeSheet.For(layout, fonts, badgeEvent, EncodeQr);
        using var document = new PdfDocument(output, info);
        var printed = 0;
        await foreach (var (pages, count) in LayOutAsync(sheet, badges, cancellationToken))
        {
            foreach (var page in pages)
            {
                await document.AddPageAsync(sheet.Width, sheet.Height, page, cancellationToken);
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

    /// <summary>What somebody should know before this badge is printed.</summary>
    public IReadOnlyList<Finding> Preflight(BadgeEvent badgeEvent, Badge badge, BadgeLayout layout) =>
        BadgePreflight.Check(badge, BadgeSheet.For(layout, fonts, badgeEvent, EncodeQr).Measure(badge), fonts);

    /// <summary>What the badge will look like on paper, as SVG for a browser.</summary>
    public string Preview(BadgeEvent badgeEvent, Badge badge, BadgeLayout layout)
    {
        var single = layout is BadgeLayout.A4FourUp or BadgeLayout.A5Folded ? BadgeLayout.A6 : layout;
        var sheet = BadgeSheet.For(single, fonts, badgeEvent, EncodeQr);
        return SvgDrawing.Draw(sheet.Draw([badge]), sheet.Width, sheet.Height, badge.PrimaryName);
    }

    /// <summary>Pages in their order, laid out ahead on every core.</summary>
    private static async IAsyncEnumerable<(List<DisplayList> Pages, int Badges)> LayOutAsync(
        BadgeSheet sheet, IAsyncEnumerable<Badge> badges, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inFlight = new Queue<Task<(List<DisplayList>, int)>>();
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
                inFlight.Enqueue(Task.Run(() => (full.Chunk(sheet.Capacity).Select(page => sheet.Draw(page)).ToList(), full.Count), cancellationToken));
            }
        }
    }
}
