using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The plastic card in landscape format, 86 × 54 mm.</summary>
internal sealed class CardFace : BadgeFace
{
    private const double Margin = 4;
    private const double HeaderHeight = 10;
    private const double RoleHeight = 9;
    private const double QrSize = 27;
    private const double CodeHeight = 3.6;

    private readonly Art header;

    public CardFace(FontLibrary fonts, BadgeEvent badgeEvent, Func<string, QrCode> encodeQr)
        : base(fonts, badgeEvent, encodeQr)
    {
        header = DrawHeader(HeaderHeight, Margin, (9, 6.5), Alignment.Start);
    }

    public override double Width => 86;

    public override double Height => 54;

    protected override void DrawContent(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted)
    {
        list.Art(header, x, y);
        var measure = Width - Margin - QrSize - 2;
        DrawTexts(
            list, Texts(badge), FromStart(x, Margin, measure), y + HeaderHeight + 1, measure, Height - HeaderHeight - RoleHeight - 2, Alignment.Start, fitted);
        var qrLeft = FromStart(x, Width - QrSize - 1, QrSize);
        DrawQr(list, badge, qrLeft, y + HeaderHeight + 1.5, QrSize);
        if (badge.Code is not null)
        {
            var style = new TextStyle(7) { Colour = Colour.Muted, LetterSpacing = 0.06, TabularFigures = true };
            DrawTexts(list, [new(BadgePart.Code, badge.Code, style)], qrLeft, y + HeaderHeight + QrSize + 1.6, QrSize, CodeHeight, Alignment.Center, fitted);
        }

        DrawRole(list, badge, x, y + Height - RoleHeight, RoleHeight, 12, fitted);
    }

    private List<FaceText> Texts(Badge badge)
    {
        var texts = new List<FaceText>
        {
            new(BadgePart.Name, badge.PrimaryName, new TextStyle(19) { Weight = FontWeight.Bold, Language = badge.Language }) { MaxHeight = 15.5, MaxLines = 2, Role = TagRole.H1 },
        };
        if (SecondaryName(badge) is { } latin)
        {
            texts.Add(new(BadgePart.LatinName, latin, new TextStyle(10.5)) { MaxHeight = 4.6, Gap = 0.4 });
        }

        if (!string.IsNullOrWhiteSpace(badge.Affiliation))
        {
            texts.Add(new(BadgePart.Affiliation, badge.Affiliation, new TextStyle(8.5) { Colour = Colour.Muted }) { MaxHeight = 7.2, MaxLines = 2, Gap = 1 });
        }

        if (!string.IsNullOrWhiteSpace(badge.Country))
        {
            texts.Add(new(BadgePart.Country, badge.Country, new TextStyle(8) { Weight = FontWeight.Bold, Colour = Accent.DarkenedFor(4.5) }) { MaxHeight = 3.9, Gap = 0.4 });
        }

        if (badge.Options.Count > 0)
        {
            texts.Add(new(BadgePart.Option, string.Join(" · ", badge.Options.Select(Context.Isolate)), new TextStyle(7)) { MaxHeight = 6.4, MaxLines = 2, Gap = 0.6, OneLineFloor = 0.9 });
        }

        return texts;
    }
}
