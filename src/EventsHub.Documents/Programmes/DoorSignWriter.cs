using System.Text;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Writes door signs of rooms as PDF: A4 in portrait format, with times and titles that can be read from three metres. A sign that does not fit is continued on a second page.</summary>
public sealed class DoorSignWriter(FontLibrary fonts)
{
    private const double BandHeight = 64;
    private const double Margin = 16;
    private const double FootHeight = 25;
    private const double LeastScale = 0.82;
    private const double ScaleStep = 0.06;

    /// <summary>Writes the signs and returns the number of pages. Progress reports the number of signs written.</summary>
    /// <exception cref="FormatException">A colour is not written as #RRGGBB.</exception>
    public async Task<int> WriteAsync(Stream output, DoorSigns signs, DocumentInfo info, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var context = new LayoutContext(fonts.Shaper, signs.Language);
        var logo = Logos.Read(signs.Logo);
        var pages = 0;
        using var document = new PdfDocument(output, info);
        for (var i = 0; i < signs.Signs.Count; i++)
        {
            var drawn = Draw(context, signs, signs.Signs[i], logo);
            foreach (var page in drawn)
            {
                await document.AddPageAsync(PaperSize.A4.Width, PaperSize.A4.Height, page, cancellationToken);
            }

            pages += drawn.Count;
            progress?.Report(i + 1);
        }

        await document.FinishAsync(cancellationToken);
        return pages;
    }

    private static List<DisplayList> Draw(LayoutContext context, DoorSigns signs, DoorSign sign, PictureSource? logo)
    {
        var frame = new PageFrame(PaperSize.A4, Margin, BandHeight + 10, FootHeight);
        var accent = Colour.Parse(signs.AccentColour);
        var pages = Flow(context, frame, sign, accent, 1);
        for (var scale = 1 - ScaleStep; pages.Count > 1 && scale >= LeastScale; scale -= ScaleStep)
        {
            pages = Flow(context, frame, sign, accent, scale) is { Count: 1 } fitting ? fitting : pages;
        }

        var drawn = pages.Draw();
        for (var i = 0; i < drawn.Count; i++)
        {
            var band = new DisplayList();
            DrawBand(band, context, sign, accent, isFirst: i == 0);
            band.Items.AddRange(drawn[i].Items);
            DrawFoot(band, context, signs, logo, i + 1, drawn.Count);
            drawn[i] = band;
        }

        return drawn;
    }

    private static FlowedPages Flow(LayoutContext context, PageFrame frame, DoorSign sign, Colour accent, double scale)
    {
        var flow = new PageFlow(context, frame);
        flow.NewPage();
        foreach (var entry in sign.Entries)
        {
            flow.Add(Entry(entry, accent, scale), 6.5 * scale);
        }

        return flow.Finish();
    }

    /// <summary>Draws room and day on a band of the event's colour across the page.</summary>
    private static void DrawBand(DisplayList list, LayoutContext context, DoorSign sign, Colour accent, bool isFirst)
    {
        var onTop = accent.TextOnTop();
        list.Fill(0, 0, PaperSize.A4.Width, BandHeight, accent);
        var width = PaperSize.A4.Width - (2 * Margin);
        var room = new FitText(sign.Room, new TextStyle(72) { Weight = FontWeight.Bold, Colour = onTop }, 32) { Role = TagRole.H1, Leading = 1.1, Alignment = Alignment.Start, MaxLines = 2, Floor = 0.25 }.Layout(context, width);
        var day = new FitText(sign.Day, new TextStyle(26) { Colour = onTop }, 12) { Alignment = Alignment.Start, MaxLines = 1 }.Layout(context, width);
        if (isFirst)
        {
            list.Outline(1, $"{sign.Room} · {sign.Day}", 0);
            Draw();
        }
        else
        {
            list.Decorate(Draw);
        }

        void Draw()
        {
            day.Draw(list, Margin, BandHeight - 8 - day.Height);
            room.Draw(list, Margin, BandHeight - 9 - day.Height - room.Height);
        }
    }

    private static void DrawFoot(DisplayList list, LayoutContext context, DoorSigns signs, PictureSource? logo, int page, int pages)
    {
        const double LogoHeight = 12;
        var width = PaperSize.A4.Width - (2 * Margin);
        var style = new TextStyle(11) { Colour = Colour.Muted };
        var logoWidth = logo is null ? 0 : Math.Min(50, LogoHeight * logo.AspectRatio);
        var words = pages > 1 ? $"{signs.Title}  ·  {string.Format(Cultures.Of(signs.Language), CompositeFormat.Parse(signs.PageOf), page, pages)}" : signs.Title;
        Block text = new Paragraph(words, style) { MaxLines = 1, Alignment = logo is null ? Alignment.Start : Alignment.End };
        var foot = new Row(6, logo is null ? [(Extent.Part(), text)] : [(Extent.Fixed(logoWidth), new Picture(logo, logoWidth, LogoHeight, null)), (Extent.Part(), text)]).Layout(context, width);
        list.Decorate(() => foot.Draw(list, Margin, PaperSize.A4.Height - Margin - Math.Min(LogoHeight, foot.Height)));
    }

    private static Panel Entry(DoorSignEntry entry, Colour accent, double scale)
    {
        var isQuiet = entry.IsBreak || entry.State is { IsCancelled: true };
        var time = new TextStyle((entry.IsBreak ? 20 : 27) * scale) { Weight = entry.IsBreak ? FontWeight.Regular : FontWeight.Bold, Colour = isQuiet ? Colour.Muted : Colour.Ink, TabularFigures = true };
        var title = new TextStyle((entry.IsBreak ? 20 : 25) * scale) { Weight = entry.IsBreak ? FontWeight.Regular : FontWeight.Bold, Colour = isQuiet ? Colour.Muted : Colour.Ink, Language = entry.Language };
        var times = new List<Block> { new Paragraph(entry.From, time) { Leading = 1.15, Alignment = Alignment.Start, MaxLines = 1 } };
        var words = new List<Block>();
        if (!entry.IsBreak)
        {
            times.Add(new Paragraph($"– {entry.To}", time with { Size = 15 * scale, Weight = FontWeight.Regular, Colour = Colour.Muted }) { Leading = 1.2, Alignment = Alignment.Start, MaxLines = 1 });
        }

        AddState(words, entry.State, 15 * scale, accent);
        words.Add(new Paragraph(entry.Title, title) { Leading = 1.17, Balanced = true, Alignment = Alignment.Start, MaxLines = 6, Role = entry.IsBreak ? TagRole.P : TagRole.H2 });
        if (entry.People is not null)
        {
            words.Add(new Paragraph(entry.People, new TextStyle(16 * scale) { Colour = Colour.Muted }) { Leading = 1.25, Alignment = Alignment.Start, MaxLines = 3 });
        }

        words.AddRange(entry.Talks.Select(talk => Talk(talk, accent, scale)));
        var row = new Row(5, (Extent.Fixed(36 * scale), new Stack(0, times)), (Extent.Part(), new Stack(1.2 * scale, words)));
        return new Panel(row) { PaddingX = 5, Stripe = entry.IsBreak ? Colour.Hairline : entry.Colour is null ? accent : Colour.Parse(entry.Colour), WholeUpTo = 150 };
    }

    private static Stack Talk(DoorSignTalk talk, Colour accent, double scale)
    {
        var style = new TextStyle(16 * scale) { Colour = talk.State is { IsCancelled: true } ? Colour.Muted : Colour.Ink };
        var words = new List<Block>();
        AddState(words, talk.State, 12 * scale, accent);
        words.Add(new Paragraph(talk.Title, style) { Leading = 1.2, Alignment = Alignment.Start, MaxLines = 3 });
        if (talk.People is not null)
        {
            words.Add(new Paragraph(talk.People, style with { Size = 13 * scale, Colour = Colour.Muted }) { Leading = 1.2, Alignment = Alignment.Start, MaxLines = 2 });
        }

        Block time = talk.Time is null ? new Space(0) : new Paragraph(talk.Time, style with { Weight = FontWeight.Bold, TabularFigures = true }) { Leading = 1.2, Alignment = Alignment.Start };
        return new Stack(0, new Row(2, (Extent.Fixed(17 * scale), time), (Extent.Part(), new Stack(0.2, words))));
    }

    private static void AddState(List<Block> words, BookletState? state, double size, Colour accent)
    {
        if (state is not null)
        {
            words.Add(new Paragraph(state.Words, new TextStyle(size) { Weight = FontWeight.Bold, Colour = state.IsCancelled ? BookletStyles.Alert : accent.DarkenedFor(4.5) }) { Leading = 1.2, Alignment = Alignment.Start });
        }
    }
}
