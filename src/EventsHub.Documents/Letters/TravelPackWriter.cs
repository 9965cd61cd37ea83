using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>Writes travel packs as PDF.</summary>
public sealed class TravelPackWriter(FontLibrary fonts)
{
    /// <summary>Writes the pack on A4 pages, with one section for each traveller.</summary>
    /// <exception cref="ArgumentException">The pack has no travellers.</exception>
    /// <exception cref="FormatException">The accent colour is not written as #RRGGBB.</exception>
    /// <exception cref="Images.ImageFormatException">The logo is damaged or of a kind that cannot be printed.</exception>
    public async Task WriteAsync(Stream output, TravelPack pack, DocumentInfo info, CancellationToken cancellationToken = default)
    {
        if (pack.Travellers.Count == 0)
        {
            throw new ArgumentException("The travel pack has no traveller. Add travellers to the trip first.", nameof(pack));
        }

        var parts = new LetterParts(fonts, pack.Language, pack.AccentColour, pack.Logo);
        var context = new LayoutContext(fonts.Shaper, pack.Language);
        var flow = new PageFlow(context, LetterParts.Frame);
        foreach (var traveller in pack.Travellers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddTraveller(flow, pack, traveller, parts);
        }

        using var document = new PdfDocument(output, info);
        await parts.WriteAsync(document, context, flow.Finish().Draw(), $"{pack.TripTitle} · {pack.Dates}", pack.Texts.PageOf, cancellationToken);
    }

    private static void AddTraveller(PageFlow flow, TravelPack pack, TravelPackTraveller traveller, LetterParts parts)
    {
        var texts = pack.Texts;
        flow.NewPage();
        flow.Add(parts.Banner(pack.TripTitle, $"{pack.Place} · {pack.Dates}"));
        flow.Add(new Anchored(Who(traveller, texts, parts), null, 1, traveller.Name), 9);
        if (traveller.Legs.Count > 0)
        {
            flow.Add(parts.Heading(texts.Journey), 8, keepWithNext: true);
            flow.Add(Journey(traveller.Legs, texts, parts), 2);
        }

        if (traveller.Stays.Count > 0)
        {
            flow.Add(parts.Heading(texts.Stays), 8, keepWithNext: true);
            foreach (var stay in traveller.Stays)
            {
                flow.Add(Stay(stay, texts, parts), 2.5);
            }
        }

        AddValues(texts.Details, traveller.Details);
        AddValues(texts.Contacts, pack.Contacts);
        if (pack.Notes.Count > 0)
        {
            flow.Add(parts.Heading(texts.Notes), 8, keepWithNext: true);
            flow.Add(parts.List(pack.Notes), 2.5);
        }

        void AddValues(string heading, IReadOnlyList<LabelledValue> values)
        {
            if (values.Count > 0)
            {
                flow.Add(parts.Heading(heading), 8, keepWithNext: true);
                flow.Add(LetterParts.Values(values), 2.5);
            }
        }
    }

    private static Block Who(TravelPackTraveller traveller, TravelPackTexts texts, LetterParts parts)
    {
        var name = new Stack(
            0.8,
            new Paragraph(texts.Heading, LetterParts.Strong with { Colour = parts.AccentText }),
            LetterParts.Name(traveller.Name, traveller.NameParts, traveller.LatinName, traveller.LatinNameParts, traveller.NameLanguage, 22));
        if (traveller.Status is null)
        {
            return name;
        }

        var status = new Panel(new Paragraph(traveller.Status, LetterParts.Strong with { Colour = parts.AccentText }) { Alignment = Alignment.Center })
        {
            PaddingX = 3,
            PaddingY = 1.2,
            Fill = parts.Accent.Tint(0.12),
            Radius = 2,
        };
        return new Row(6, (Extent.Part(), name), (Extent.Fixed(40), status));
    }

    private static Table Journey(IReadOnlyList<TravelPackLeg> legs, TravelPackTexts texts, LetterParts parts)
    {
        var head = LetterParts.Small with { Weight = FontWeight.Bold, Colour = Colour.Ink };
        return new Table([Extent.Fixed(36), Extent.Fixed(36), Extent.Part(1.2), Extent.Part(1)])
        {
            HeaderFill = parts.Accent.Tint(0.1),
            Header = [.. new[] { texts.Departs, texts.Arrives, texts.Route, texts.Booking }.Select(text => new Paragraph(text, head))],
            Rows =
            [
                .. legs.Select(leg => (IReadOnlyList<Block>)[
                    new Paragraph(leg.Departs, LetterParts.Strong),
                    new Paragraph(leg.Arrives, LetterParts.Body),
                    Route(leg),
                    Booking(leg, texts),
                ]),
            ],
        };
    }

    private static Stack Route(TravelPackLeg leg) => new(
        0.2,
        new Paragraph(leg.Kind, LetterParts.Small),
        new Paragraph(leg.From, LetterParts.Strong),
        new Paragraph(leg.To, LetterParts.Strong));

    private static Stack Booking(TravelPackLeg leg, TravelPackTexts texts)
    {
        var lines = Labelled((texts.BookingReference, leg.BookingReference), (texts.Seat, leg.Seat));
        return new Stack(0.2, leg.Carrier is null ? lines : [new Paragraph(leg.Carrier, LetterParts.Strong), .. lines]);
    }

    private static Panel Stay(TravelPackStay stay, TravelPackTexts texts, LetterParts parts)
    {
        var where = new List<Block> { new Paragraph(stay.Hotel, LetterParts.Strong with { Size = 11.5 }) };
        if (!string.IsNullOrWhiteSpace(stay.Address))
        {
            where.Add(new Paragraph(stay.Address, LetterParts.Body with { Colour = Colour.Muted }));
        }

        var how = new List<Block> { new Paragraph(stay.Dates, LetterParts.Strong) };
        how.AddRange(Labelled((texts.Room, stay.Room), (texts.SharedWith, stay.SharedWith), (texts.BookingReference, stay.BookingReference)));
        return new Panel(new Row(6, (Extent.Part(1.2), new Stack(0.4, where)), (Extent.Part(), new Stack(0.4, how)))) { PaddingX = 5, PaddingY = 3, WholeUpTo = 100, Stripe = parts.Accent, Fill = parts.Accent.Tint(0.05) };
    }

    private static IReadOnlyList<Block> Labelled(params (string Label, string? Value)[] values) =>
    [
        .. values
            .Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .Select(value => new Paragraph(new TextSpan(value.Label + " ", LetterParts.Small), new TextSpan(value.Value!, LetterParts.Body))),
    ];
}
