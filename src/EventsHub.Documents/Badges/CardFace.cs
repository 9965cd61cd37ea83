using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The plastic card: 86 × 54 mm, lying.</summary>
internal sealed class CardFace : BadgeFace
{
    private const double Margin = 4;
    private const double HeaderHeight = 10;
    private const double RoleHeight = 9;
    private const double QrSize = 27;

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
        var left = FromStart(x, Margin, measure);
        var parts = new List<(Fragment, double)>
        {
            (Fit(fitted, "name", badge.PrimaryName, new TextStyle(19) { Weight = FontWeight.Bold, Language = badge.Language }, measure, 15.5, 2, Alignment.Start, TagRole.H1), 0),
        };
        if (SecondaryName(badge) is { } latin)
        {
            parts.Add((Fit(fitted, "latin name", latin, new TextStyle(10.5), measure, 4.6, 1, Alignment.Start), 0.4));
        }

        if (!string.IsNullOrWhiteSpace(badge.Affiliation))
        {
            parts.Add((Fit(fitted, "affiliation", badge.Affiliation, new TextStyle(8.5) { Colour = Colour.Muted }, measure, 7.2, 2, Alignment.Start), 1));
        }

        if (!string.IsNullOrWhiteSpace(badge.Country))
        {
            parts.Add((Fit(fitted, "country", badge.Country, new TextStyle(8) { Weight = FontWeight.Bold, Colour = Accent.DarkenedFor(4.5) }, measure, 3.9, 1, Alignment.Start), 0.4));
        }

        DrawCentred(list, parts, left, y + HeaderHeight + 1, Height - HeaderHeight - RoleHeight - 2);
        var qrLeft = FromStart(x, Width - QrSize - 1, QrSize);
        Qr(badge, QrSize).Layout(Context, QrSize).Draw(list, qrLeft, y + HeaderHeight + 1.5);
        if (badge.Code is not null)
        {
            Fit(fitted, "code", badge.Code, new TextStyle(7) { Colour = Colour.Muted, LetterSpacing = 0.06, TabularFigures = true }, QrSize, 3.2, 1, Alignment.Center)
                .Draw(list, qrLeft, y + HeaderHeight + QrSize + 1.2);
        }

        DrawRole(list, badge, x, y + Height - RoleHeight, RoleHeight, 12, fitted);
    }
}
