using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Letters;

/// <summary>The page, headings, lists and foot that tickets and travel packs share.</summary>
internal sealed class LetterParts(FontLibrary fonts, string language, string accentColour, byte[]? logo)
{
    private readonly PictureSource? picture = logo is null ? null : ImageReader.Read(logo, fonts);

    private const double Margin = 20;
    private const double FootDistance = 10;

    /// <summary>Text area on A4, with room for a foot.</summary>
    public static PageFrame Frame { get; } = new(PaperSize.A4, Margin, 14, 20);

    public Colour Accent { get; } = Colour.Parse(accentColour);

    /// <summary>The accent colour, darkened to a contrast of 4.5:1 on white.</summary>
    public Colour AccentText => Accent.DarkenedFor(4.5);

    public static TextStyle Body { get; } = new(10.5);

    public static TextStyle Strong { get; } = Body with { Weight = FontWeight.Bold };

    public static TextStyle Small { get; } = new(9) { Colour = Colour.Muted };

    /// <summary>Title and subtitle on a band of the event's colour, with the logo on a white plate at the end of the line.</summary>
    public Block Banner(string title, string line)
    {
        const double LogoHeight = 20;
        const double WidestLogo = 48;
        const double Padding = 2.5;
        var words = new Stack(
            1,
            new Paragraph(title, new TextStyle(20) { Weight = FontWeight.Bold, Colour = Accent.TextOnTop() }) { Leading = 1.25, Balanced = true },
            new Paragraph(line, new TextStyle(11.5) { Colour = Accent.TextOnTop() }));
        if (picture is null)
        {
            return new Banner(words, Accent, Frame);
        }

        var width = Math.Min(LogoHeight * picture.AspectRatio, WidestLogo);
        var plate = new Panel(new Picture(picture, width, LogoHeight, null)) { PaddingX = Padding, PaddingY = Padding, Fill = Colour.White, Radius = 2 };
        return new Banner(new Row(8, (Extent.Part(), words), (Extent.Fixed(width + (2 * Padding)), plate)), Accent, Frame);
    }

    public Block Heading(string text) => new Stack(
        1,
        new Paragraph(text, new TextStyle(12.5) { Weight = FontWeight.Bold, Colour = AccentText }) { Role = TagRole.H2 },
        new Rule(Accent.Tint(0.35), 0.4));

    /// <summary>A name in its own script, with the Latin name below it where that differs.</summary>
    public static Block Name(string name, IReadOnlyList<string> parts, string? latinName, IReadOnlyList<string> latinParts, string? nameLanguage, double size)
    {
        var native = new Paragraph(name, new TextStyle(size) { Weight = FontWeight.Bold, Language = nameLanguage }) { Role = TagRole.H1, Leading = 1.25, NameParts = parts };
        return string.IsNullOrWhiteSpace(latinName) || string.Equals(latinName.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? native
            : new Stack(0.6, native, new Paragraph(latinName, new TextStyle(size * 0.58)) { NameParts = latinParts });
    }

    /// <summary>A label above its value.</summary>
    public static Block Field(string label, string value) => new Stack(0.2, new Paragraph(label, Small), new Paragraph(value, Strong with { Size = 11.5 }));

    /// <summary>Rows of a label and its value beside each other.</summary>
    public static Block Values(IReadOnlyList<LabelledValue> values) => new Stack(
        1.4,
        [.. values.Select(value => new Row(4, (Extent.Fixed(48), new Paragraph(value.Label, Body with { Colour = Colour.Muted })), (Extent.Part(), new Paragraph(value.Value, Body))))]);

    /// <summary>A bulleted list, tagged as a list.</summary>
    public Block List(IEnumerable<string> items) => new Tagged(
        TagRole.L,
        new Stack(
            1.2,
            [.. items.Select(item => new Tagged(TagRole.LI, new Row(2.4, (Extent.Fixed(1.4), new Bullet(AccentText)), (Extent.Part(), new Tagged(TagRole.LBody, new Paragraph(item, Body))))))]));

    /// <summary>Writes the pages with a foot that has a text on one side and the page number on the other, and finishes the document.</summary>
    public async Task WriteAsync(PdfDocument document, LayoutContext context, IReadOnlyList<DisplayList> pages, string foot, string pageOf, CancellationToken cancellationToken)
    {
        var format = System.Text.CompositeFormat.Parse(pageOf);
        var culture = Cultures.Of(language);
        for (var i = 0; i < pages.Count; i++)
        {
            var number = string.Format(culture, format, i + 1, pages.Count);
            var line = new Row(4, (Extent.Part(3), new Paragraph(foot, Small) { MaxLines = 1 }), (Extent.Part(), new Paragraph(number, Small) { Alignment = Alignment.End }));
            var page = pages[i];
            page.Decorate(() => line.Layout(context, Frame.Width).Draw(page, Frame.MarginX, Frame.Paper.Height - FootDistance - 4));
            await document.AddPageAsync(Frame.Paper.Width, Frame.Paper.Height, page, cancellationToken);
        }

        await document.FinishAsync(cancellationToken);
    }

    private sealed class Bullet(Colour colour) : Block
    {
        public override Fragment Layout(LayoutContext context, double width) => new BulletFragment(width, colour);

        private sealed class BulletFragment(double width, Colour colour) : Fragment(width, width)
        {
            private const double Drop = 1.9;

            public override void Draw(DisplayList list, double x, double y) => list.Fill(x, y + Drop, Width, Width, colour, Width / 2);
        }
    }
}
