using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes invoices and credit notes as PDF/A-3.</summary>
public sealed class InvoiceWriter(FontLibrary fonts)
{
    private const double QrSize = 34;
    private const double SumsWidth = 88;

    /// <summary>Writes one document on A4 pages; the same input gives the same bytes.</summary>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public async Task WriteAsync(Stream output, InvoiceSheet sheet, DocumentInfo info, CancellationToken cancellationToken = default)
    {
        var parts = new LetterParts(fonts, sheet.Language, sheet.AccentColour, sheet.Logo);
        var context = new LayoutContext(fonts.Shaper, sheet.Language);
        var flow = new PageFlow(context, LetterParts.Frame);
        flow.Add(parts.Banner(sheet.Title, sheet.Subject));
        flow.Add(new Row(10, (Extent.Part(), Party(sheet.Texts.Seller, sheet.Seller)), (Extent.Part(), Party(sheet.Texts.Buyer, sheet.Buyer))), 9);
        flow.Add(LetterParts.Values(sheet.Facts), 7);
        flow.Add(Lines(sheet, parts), 8);
        flow.Add(new Row(0, (Extent.Part(), new Space(1)), (Extent.Fixed(SumsWidth), Sums(sheet, parts))), 4);
        if (sheet.Payment.Count > 0)
        {
            flow.Add(parts.Heading(sheet.Texts.Payment), 8, keepWithNext: true);
            flow.Add(Payment(sheet), 2.5);
        }

        foreach (var (i, note) in sheet.Notes.Index())
        {
            flow.Add(new Paragraph(note, LetterParts.Small), i == 0 ? 8 : 1.2);
        }

        using var document = new PdfDocument(output, info);
        await parts.WriteAsync(document, context, flow.Finish().Draw(), sheet.Title, sheet.Texts.PageOf, cancellationToken);
    }

    private static Stack Party(string heading, IReadOnlyList<string> lines) => new(
        0.4,
        [new Paragraph(heading, LetterParts.Small) { Role = TagRole.H2 }, .. lines.Select((line, i) => new Paragraph(line, i == 0 ? LetterParts.Strong : LetterParts.Body))]);

    private static Table Lines(InvoiceSheet sheet, LetterParts parts)
    {
        var head = LetterParts.Strong with { Size = 9.5 };
        return new Table([Extent.Part(), Extent.Fixed(20), Extent.Fixed(32), Extent.Fixed(32)])
        {
            HeaderFill = parts.Accent.Tint(0.1),
            Header =
            [
                new Paragraph(sheet.Texts.What, head), End(sheet.Texts.Rate, head), End(sheet.Texts.Net, head), End(sheet.Texts.Gross, head),
            ],
            Rows =
            [
                .. sheet.Lines.Select(line => (IReadOnlyList<Block>)[
                    line.For is null
                        ? new Paragraph(line.Text, LetterParts.Body)
                        : new Stack(0.3, new Paragraph(line.Text, LetterParts.Body), new Paragraph(line.For, LetterParts.Small)),
                    End(line.Rate, LetterParts.Body), End(line.Net, LetterParts.Body), End(line.Gross, LetterParts.Body),
                ]),
            ],
        };
    }

    private static Stack Sums(InvoiceSheet sheet, LetterParts parts) => new(
        1.2,
        [
            .. sheet.Vat.Select(value => Sum(value, LetterParts.Body with { Colour = Colour.Muted })),
            new Rule(parts.Accent.Tint(0.35), 0.4),
            .. sheet.Sums.Select((value, i) => Sum(value, i == sheet.Sums.Count - 1 ? LetterParts.Strong with { Size = 12.5 } : LetterParts.Body)),
        ]);

    private static Row Sum(LabelledValue value, TextStyle style) => new(3, (Extent.Part(), new Paragraph(value.Label, style)), (Extent.Fixed(34), End(value.Value, style)));

    private static Block Payment(InvoiceSheet sheet) => sheet.PaymentCode is null
        ? LetterParts.Values(sheet.Payment)
        : new Row(6, (Extent.Part(), LetterParts.Values(sheet.Payment)), (Extent.Fixed(QrSize), new QrBlock(QrCode.Encode(sheet.PaymentCode), QrSize, sheet.Texts.PaymentCode)));

    private static Paragraph End(string text, TextStyle style) => new(text, style) { Alignment = Alignment.End };
}
