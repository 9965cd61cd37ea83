using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes tickets as PDF.</summary>
public sealed class TicketWriter(FontLibrary fonts)
{
    private const double QrSize = 48;

    /// <summary>Writes one ticket on A4 pages; the same input gives the same bytes.</summary>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public async Task WriteAsync(Stream output, Ticket ticket, DocumentInfo info, CancellationToken cancellationToken = default)
    {
        var parts = PartsOf(ticket);
        var context = new LayoutContext(fonts.Shaper, ticket.Language);
        using var document = new PdfDocument(output, info);
        await parts.WriteAsync(document, context, Flow(ticket, parts, context).Finish().Draw(), Foot(ticket), ticket.Texts.PageOf, cancellationToken);
    }

    /// <summary>The characters of a ticket that no installed font has, each once, and are left out.</summary>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public IReadOnlyList<AbsentCharacter> Check(Ticket ticket)
    {
        var texts = new List<string>();
        var context = new LayoutContext(fonts.Shaper, ticket.Language)
        {
            Preflight = (text, outcome) =>
            {
                if (outcome.Missing)
                {
                    texts.Add(text);
                }
            },
        };
        Flow(ticket, PartsOf(ticket), context).Finish();
        var style = LetterParts.Body with { Language = ticket.HolderLanguage };
        return [.. texts.SelectMany(text => Coverage.MissingIn(text, style, fonts).Select(missing => new AbsentCharacter(text, missing.Description, missing.Package))).DistinctBy(absent => absent.Character)];
    }

    private LetterParts PartsOf(Ticket ticket) => new(fonts, ticket.Language, ticket.AccentColour, ticket.Logo);

    private static string Foot(Ticket ticket) => $"{ticket.EventName} · {ticket.Reference}";

    private static PageFlow Flow(Ticket ticket, LetterParts parts, LayoutContext context)
    {
        var flow = new PageFlow(context, LetterParts.Frame);
        flow.Add(parts.Banner(ticket.EventName, ticket.DatesAndPlace));
        flow.Add(Holder(ticket, parts), 10);
        if (ticket.Options.Count > 0)
        {
            flow.Add(parts.Heading(ticket.Texts.Options), 7, keepWithNext: true);
            flow.Add(parts.List(ticket.Options), 2.5);
        }

        if (ticket.Details.Count > 0)
        {
            flow.Add(parts.Heading(ticket.Texts.Details), 7, keepWithNext: true);
            flow.Add(LetterParts.Values(ticket.Details), 2.5);
        }

        if (ticket.Notes.Count > 0)
        {
            flow.Add(parts.Heading(ticket.Texts.Notes), 7, keepWithNext: true);
            flow.Add(parts.List(ticket.Notes), 2.5);
        }

        return flow;
    }

    private static Panel Holder(Ticket ticket, LetterParts parts)
    {
        var who = new List<Block>
        {
            new Paragraph(ticket.Texts.Heading, LetterParts.Strong with { Colour = parts.AccentText }),
            new Space(1),
            LetterParts.Name(ticket.HolderName, ticket.HolderNameParts, ticket.HolderLatinName, ticket.HolderLatinNameParts, ticket.HolderLanguage, 26),
        };
        if (ticket.Affiliation is not null)
        {
            who.Add(new Paragraph(ticket.Affiliation, new TextStyle(12) { Colour = Colour.Muted }));
        }

        who.Add(new Space(3));
        who.Add(new Row(
            6,
            (Extent.Part(), LetterParts.Field(ticket.Texts.TicketType, ticket.TicketType)),
            (Extent.Part(), LetterParts.Field(ticket.Texts.Reference, ticket.Reference))));
        var scan = new Stack(
            0.5,
            new QrBlock(QrCode.Encode(ticket.Token), QrSize, ticket.Texts.QrDescription),
            new Paragraph(ticket.Texts.ScanHint, LetterParts.Small) { Alignment = Alignment.Center });
        return new Panel(new Row(8, (Extent.Part(), new Stack(1, who)), (Extent.Fixed(QrSize), scan)))
        {
            PaddingX = 8,
            PaddingY = 7,
            Fill = parts.Accent.Tint(0.06),
            Radius = 3,
        };
    }
}
