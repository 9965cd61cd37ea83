using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes closings of cash desks as PDF, with places to sign.</summary>
public sealed class ClosingSheetWriter(FontLibrary fonts)
{
    /// <summary>Writes one document on A4 pages; the same input gives the same bytes.</summary>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public async Task WriteAsync(Stream output, ClosingSheet sheet, DocumentInfo info, CancellationToken cancellationToken = default)
    {
        var parts = new LetterParts(fonts, sheet.Language, sheet.AccentColour, sheet.Logo);
        var context = new LayoutContext(fonts.Shaper, sheet.Language);
        var flow = new PageFlow(context, LetterParts.Frame);
        flow.Add(parts.Banner(sheet.Title, sheet.Subject));
        flow.Add(LetterParts.Values(sheet.Facts), 8);
        flow.Add(parts.Heading(sheet.Texts.Sums), 8, keepWithNext: true);
        flow.Add(Table(parts, sheet.Texts.SumLabels, sheet.Sums, [Extent.Fixed(24), Extent.Part(), Extent.Fixed(20), Extent.Fixed(28), Extent.Fixed(28), Extent.Fixed(28)], amountsFrom: 3), 2.5);
        flow.Add(new Row(10, [.. sheet.Texts.Signers.Select(signer => (Extent.Part(), (Block)Signing(signer, sheet.Texts.Signature)))]), 10);
        flow.Add(parts.Heading(sheet.Texts.Entries), 10, keepWithNext: true);
        flow.Add(Table(parts, sheet.Texts.EntryLabels, sheet.Entries, [Extent.Fixed(34), Extent.Fixed(30), Extent.Fixed(20), Extent.Fixed(20), Extent.Part(), Extent.Fixed(26)], amountsFrom: 5), 2.5);
        using var document = new PdfDocument(output, info);
        await parts.WriteAsync(document, context, flow.Finish().Draw(), sheet.Title, sheet.Texts.PageOf, cancellationToken);
    }

    private static Stack Signing(string signer, string signature) =>
        new(1, [new Paragraph(signer, LetterParts.Strong), new Space(14), new Rule(Colour.Muted, 0.3), new Paragraph(signature, LetterParts.Small)]);

    private static Table Table(LetterParts parts, IReadOnlyList<string> labels, IReadOnlyList<ClosingSheetRow> rows, Extent[] widths, int amountsFrom)
    {
        var head = LetterParts.Strong with { Size = 9.5 };
        var body = LetterParts.Body with { Size = 9.5 };
        return new Table(widths)
        {
            HeaderFill = parts.Accent.Tint(0.1),
            Header = [.. labels.Select((label, i) => Cell(label, head, i))],
            Rows = [.. rows.Select(row => (IReadOnlyList<Block>)[.. new[] { row.First, row.Second, row.Third, row.Fourth, row.Fifth, row.Amount }.Select((text, i) => Cell(text, body, i))])],
        };

        Block Cell(string text, TextStyle style, int column) => new Paragraph(text, style) { Alignment = column >= amountsFrom ? Alignment.End : Alignment.Start };
    }
}
