using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The badge that hangs from a lanyard: 105 × 148 mm, upright.</summary>
internal sealed class A6Face : BadgeFace
{
    private const double Margin = 8;
    private const double HeaderHeight = 27;
    private const double RoleHeight = 17;
    private const double QrSize = 34;
    private const double NameTop = HeaderHeight + 4;
    private const double QrTop = 94;

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
        const double Room = QrTop - NameTop - 2;
        var parts = new List<(Fragment, double)>();
        var name = new TextStyle(36) { Weight = FontWeight.Bold, Language = badge.Language };
        parts.Add((Fit(fitted, "name", badge.PrimaryName, name, Measure, 34, 3, Alignment.Center, TagRole.H1), 0));
        if (SecondaryName(badge) is { } latin)
        {
            parts.Add((Fit(fitted, "latin name", latin, new TextStyle(18) { Colour = Colour.Ink }, Measure, 10, 2, Alignment.Center), 1.2));
        }

        var used = parts.Sum(part => part.Item1.Height + part.Item2);
        if (!string.IsNullOrWhiteSpace(badge.Affiliation))
        {
            var rest = Math.Min(Room - used - 3 - (badge.Country is null ? 0 : 6), 15);
            parts.Add((Fit(fitted, "affiliation", badge.Affiliation, new TextStyle(13.5) { Colour = Colour.Muted }, Measure, rest, 3, Alignment.Center), 2.6));
        }

        if (!string.IsNullOrWhiteSpace(badge.Country))
        {
            parts.Add((Fit(fitted, "country", badge.Country, new TextStyle(12) { Weight = FontWeight.Bold, Colour = Accent.DarkenedFor(4.5) }, Measure, 5.6, 1, Alignment.Center), 0.8));
        }

        DrawCentred(list, parts, x, y, Room);
    }

    private void DrawFoot(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted)
    {
        var hasOptions = badge.Options.Count > 0;
        var qr = Qr(badge, QrSize).Layout(Context, QrSize);
        if (!hasOptions)
        {
            qr.Draw(list, x + ((Width - QrSize) / 2), y - 1);
            DrawCode(list, badge, x + Margin, y + QrSize - 2.4, Measure, Alignment.Center, fitted);
            return;
        }

        qr.Draw(list, FromStart(x, Margin - 3, QrSize), y);
        const double Left = Margin + QrSize;
        var width = Width - Left - Margin;
        var left = FromStart(x, Left, width);
        var parts = new List<(Fragment, double)>();
        var style = new TextStyle(10.5);
        const double Room = QrSize - 8;
        var each = Math.Min(Room / Math.Min(badge.Options.Count, 5), 9.5);
        foreach (var option in badge.Options.Take(5))
        {
            var isLast = parts.Count == 4 && badge.Options.Count > 5;
            var text = isLast ? $"+ {badge.Options.Count - 4}" : option;
            parts.Add((Fit(fitted, "option", text, style, width, each - 0.6, 2, Alignment.Start, oneLineFloor: 0.95), 0.6));
        }

        DrawCentred(list, parts, left, y + 2, Room);
        DrawCode(list, badge, left, y + QrSize - 5.5, width, Alignment.Start, fitted);
    }

    private void DrawCode(DisplayList list, Badge badge, double x, double y, double width, Alignment alignment, List<FittedText> fitted)
    {
        if (badge.Code is not null)
        {
            Fit(fitted, "code", badge.Code, new TextStyle(8.5) { Colour = Colour.Muted, LetterSpacing = 0.08, TabularFigures = true }, width, 4.2, 1, alignment).Draw(list, x, y);
        }
    }
}
