using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The lanyard badge in portrait format, 105 × 148 mm.</summary>
internal sealed class A6Face : BadgeFace
{
    private const double Margin = 8;
    private const double HeaderHeight = 27;
    private const double RoleHeight = 17;
    private const double QrSize = 33;
    private const double NameTop = HeaderHeight + 4;
    private const double QrTop = 91.5;
    private const double CodeHeight = 4.2;
    private const int MostOptions = 5;

    private readonly Art header;

    public A6Face(FontLibrary fonts, BadgeEvent badgeEvent, Func<string, QrCode> encodeQr)
        : base(fonts, badgeEvent, encodeQr)
    {
        header = DrawHeader(HeaderHeight, Margin, (15, 9.5), Alignment.Center);
    }

    public override double Width => PaperSize.A6.Width;

    public override double Height => PaperSize.A6.Height;

    private double Measure => Width - (2 * Margin);

    protected override void DrawContent(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted)
    {
        list.Art(header, x, y);
        DrawName(list, badge, x + Margin, y + NameTop, fitted);
        DrawFoot(list, badge, x, y + QrTop, fitted);
        DrawRole(list, badge, x, y + Height - RoleHeight, RoleHeight, 22, fitted);
    }

    private void DrawName(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted)
    {
        var texts = new List<FaceText>
        {
            new(BadgePart.Name, badge.PrimaryName, new TextStyle(36) { Weight = FontWeight.Bold, Language = badge.Language }) { MaxHeight = 34, MaxLines = 3, Role = TagRole.H1 },
        };
        if (SecondaryName(badge) is { } latin)
        {
            texts.Add(new(BadgePart.LatinName, latin, new TextStyle(18)) { MaxHeight = 10, MaxLines = 2, Gap = 1.2 });
        }

        if (!string.IsNullOrWhiteSpace(badge.Affiliation))
        {
            texts.Add(new(BadgePart.Affiliation, badge.Affiliation, new TextStyle(13.5) { Colour = Colour.Muted }) { MaxHeight = 15, MaxLines = 3, Gap = 2.6 });
        }

        if (!string.IsNullOrWhiteSpace(badge.Country))
        {
            texts.Add(new(BadgePart.Country, badge.Country, new TextStyle(12) { Weight = FontWeight.Bold, Colour = Accent.DarkenedFor(4.5) }) { MaxHeight = 5.6, Gap = 0.8 });
        }

        DrawTexts(list, texts, x, y, Measure, QrTop - NameTop - 1.5, Alignment.Center, fitted);
    }

    private void DrawFoot(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted)
    {
        const double Gap = 0.4;
        if (badge.Options.Count == 0)
        {
            DrawQr(list, badge, x + ((Width - QrSize) / 2), y, QrSize);
            DrawCode(list, badge, x + Margin, y + QrSize + Gap, Measure, Alignment.Center, fitted);
            return;
        }

        // The code includes a white quiet zone, so it may be nearer to the edge than the text.
        const double QrLeft = Margin - 3;
        DrawQr(list, badge, FromStart(x, QrLeft, QrSize), y, QrSize);
        DrawCode(list, badge, FromStart(x, QrLeft, QrSize), y + QrSize + Gap, QrSize, Alignment.Center, fitted);
        const double Left = QrLeft + QrSize + 3;
        var width = Width - Left - Margin;
        DrawOptions(list, badge.Options, FromStart(x, Left, width), y + 2, width, QrSize - 2, fitted);
    }

    private void DrawOptions(DisplayList list, IReadOnlyList<string> options, double x, double y, double width, double height, List<FittedText> fitted)
    {
        var shown = options.Count <= MostOptions ? options.Count : MostOptions - 1;
        var texts = options.Take(shown).Select(option => new FaceText(BadgePart.Option, option, new TextStyle(10.5)) { MaxHeight = 9, MaxLines = 2, Gap = 0.8, OneLineFloor = 0.95 }).ToList();
        if (shown < options.Count)
        {
            texts.Add(new(BadgePart.Option, $"+ {options.Count - shown}", new TextStyle(10.5)) { Gap = 0.8 });
        }

        DrawTexts(list, texts, x, y, width, height, Alignment.Start, fitted);
        if (shown < options.Count)
        {
            fitted[^1] = fitted[^1] with { HiddenOptions = options.Count - shown };
        }
    }

    private void DrawCode(DisplayList list, Badge badge, double x, double y, double width, Alignment alignment, List<FittedText> fitted)
    {
        if (badge.Code is not null)
        {
            var style = new TextStyle(8.5) { Colour = Colour.Muted, LetterSpacing = 0.08, TabularFigures = true };
            DrawTexts(list, [new(BadgePart.Code, badge.Code, style)], x, y, width, CodeHeight, alignment, fitted);
        }
    }
}
