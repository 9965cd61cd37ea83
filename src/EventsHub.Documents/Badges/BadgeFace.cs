using System.Text;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Draws one badge. The parts common to all sizes are drawn here; each size arranges them in its own way.</summary>
internal abstract class BadgeFace
{
    private const double MillimetresPerPoint = 25.4 / 72;
    private const double Tolerance = 0.01;

    private readonly Func<string, QrCode> encodeQr;
    private readonly List<FittedText> shared = [];

    protected BadgeFace(FontLibrary fonts, BadgeEvent badgeEvent, Func<string, QrCode> encodeQr)
    {
        this.encodeQr = encodeQr;
        Fonts = fonts;
        Event = badgeEvent;
        Context = new LayoutContext(fonts.Shaper, badgeEvent.Language);
        Accent = Colour.Parse(badgeEvent.AccentColour);
    }

    /// <summary>Width of the badge in millimetres.</summary>
    public abstract double Width { get; }

    /// <summary>Height of the badge in millimetres.</summary>
    public abstract double Height { get; }

    /// <summary>How the texts of the header, which all badges share, fitted their boxes.</summary>
    public IReadOnlyList<FittedText> Shared => shared;

    protected FontLibrary Fonts { get; }

    protected BadgeEvent Event { get; }

    protected LayoutContext Context { get; }

    protected Colour Accent { get; }

    /// <summary>Draws a badge with its top left corner at a point in millimetres, and returns how its texts fitted their boxes.</summary>
    public List<FittedText> Draw(DisplayList list, Badge badge, double x, double y)
    {
        var fitted = new List<FittedText>();
        using var scope = list.Begin(new Tag(TagRole.Sect));
        DrawContent(list, badge, x, y, fitted);
        return fitted;
    }

    protected abstract void DrawContent(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted);

    /// <summary>The Latin name, or null where it equals the primary name except for case, spacing, width and composed letters.</summary>
    protected static string? SecondaryName(Badge badge) =>
        string.IsNullOrWhiteSpace(badge.SecondaryName) || string.Equals(Plain(badge.SecondaryName), Plain(badge.PrimaryName), StringComparison.OrdinalIgnoreCase)
            ? null
            : badge.SecondaryName;

    /// <summary>Lays a text out in a box, shrinking it until it fits, and adds the outcome to <paramref name="fitted"/>.</summary>
    protected TextFragment Fit(
        List<FittedText> fitted,
        BadgePart part,
        string text,
        TextStyle style,
        double width,
        double height,
        int maxLines,
        Alignment alignment,
        TagRole? role = TagRole.P,
        double oneLineFloor = 0.7)
    {
        const double Step = 0.8;
        for (var scale = 1.0; ; scale *= Step)
        {
            var fit = new FitText(text, style with { Size = style.Size * scale }, height) { MaxLines = maxLines, Alignment = alignment, Role = role, OneLineFloor = oneLineFloor };
            var (fragment, outcome) = fit.Fit(Context, width);

            // A stack of combining marks can be higher, or a single cluster wider, than the box even at the smallest scale of FitText.
            var holds = fragment.Height <= height + Tolerance && fragment.Lines.All(line => line.Line.Width <= width + Tolerance);
            if (holds || scale < 0.01)
            {
                fitted.Add(new FittedText(part, text, style, outcome with { Scale = outcome.Scale * scale }));
                return fragment;
            }
        }
    }

    /// <summary>
    /// Draws texts below each other in a box, centred vertically. The first is the most important: each text takes the height it needs, as long as every later one
    /// keeps room for one small line.
    /// </summary>
    protected void DrawTexts(DisplayList list, IReadOnlyList<FaceText> texts, double x, double y, double width, double height, Alignment alignment, List<FittedText> fitted)
    {
        var room = height;
        var fragments = new List<(Fragment Fragment, double Gap)>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var gap = i == 0 ? 0 : text.Gap;
            var reserved = texts.Skip(i + 1).Sum(later => later.Gap + later.Least);
            var fragment = Fit(
                fitted, text.Part, text.Text, text.Style, width, Math.Max(text.Least, Math.Min(text.MaxHeight, room - gap - reserved)), text.MaxLines, alignment, text.Role, text.OneLineFloor);
            fragments.Add((fragment, gap));
            room -= gap + fragment.Height;
        }

        var top = y + Math.Max(0, room / 2);
        foreach (var (fragment, gap) in fragments)
        {
            fragment.Draw(list, x, top + gap);
            top += gap + fragment.Height;
        }
    }

    /// <summary>Left edge of a box that is placed at an offset from the side where the event's language starts to read.</summary>
    protected double FromStart(double x, double offset, double width) => Context.RightToLeft ? x + Width - offset - width : x + offset;

    /// <summary>Draws the header with the event's name, dates and logo; it is stored once and used by every badge.</summary>
    protected Art DrawHeader(double height, double margin, (double Name, double Dates) sizes, Alignment alignment)
    {
        const double Gap = 3;
        const double PlatePadding = 1.2;
        var list = new DisplayList();
        list.Fill(0, 0, Width, height, Accent);
        var room = height - (margin * 0.8);
        var left = margin;
        var measure = Width - (2 * margin);
        if (Event.Logo is not null)
        {
            var image = ImageReader.Read(Event.Logo, Fonts);
            var width = Math.Min((room - (2 * PlatePadding)) * image.AspectRatio, measure / 3) + (2 * PlatePadding);
            var logoLeft = FromStart(0, margin, width);
            list.Fill(logoLeft, (height - room) / 2, width, room, Colour.White, PlatePadding);
            var picture = new Picture(image, width - (2 * PlatePadding), room - (2 * PlatePadding), null).Layout(Context, width);
            picture.Draw(list, logoLeft, (height - picture.Height) / 2);
            measure -= width + Gap;
            left = FromStart(0, margin + width + Gap, measure);
            alignment = Alignment.Start;
        }

        var colour = Accent.TextOnTop();
        DrawTexts(
            list,
            [
                new(BadgePart.EventName, Event.Name, new TextStyle(sizes.Name) { Weight = FontWeight.Bold, Colour = colour }) { MaxHeight = room * 0.68, MaxLines = 2, OneLineFloor = 0.85, Role = null },
                new(BadgePart.EventDates, Event.DatesAndPlace, new TextStyle(sizes.Dates) { Colour = colour }) { MaxHeight = room * 0.3, Gap = room * 0.03, Role = null },
            ],
            left,
            (height - room) / 2,
            measure,
            room,
            alignment,
            shared);
        return new Art(Width, height, list);
    }

    /// <summary>Draws the coloured band with the role.</summary>
    protected void DrawRole(DisplayList list, Badge badge, double x, double y, double height, double size, List<FittedText> fitted)
    {
        const double Margin = 6;
        var colour = Colour.Parse(badge.RoleColour);
        list.Fill(x, y, Width, height, colour);
        var style = new TextStyle(size) { Weight = FontWeight.Bold, Colour = colour.TextOnTop(), LetterSpacing = 0.04 };
        DrawTexts(list, [new(BadgePart.Role, badge.Role, style) { MaxHeight = height - 2, MaxLines = 2 }], x + Margin, y + 1, Width - (2 * Margin), height - 2, Alignment.Center, fitted);
    }

    /// <summary>Draws the QR code and its quiet zone in a square of the given size in millimetres.</summary>
    protected void DrawQr(DisplayList list, Badge badge, double x, double y, double size) =>
        new QrBlock(encodeQr(badge.Token), size, badge.Code is null ? "QR" : $"QR {badge.Code}").Layout(Context, size).Draw(list, x, y);

    private static string Plain(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Characters.WellFormed(text).Normalize(NormalizationForm.FormKC);
    }

    /// <summary>One of the texts that share a box.</summary>
    /// <param name="Part">Part of the badge that the text is.</param>
    /// <param name="Text">Text to print.</param>
    /// <param name="Style">Intended style, before any shrinking.</param>
    protected internal sealed record FaceText(BadgePart Part, string Text, TextStyle Style)
    {
        /// <summary>Greatest height in millimetres.</summary>
        public double MaxHeight { get; init; } = double.MaxValue;

        public int MaxLines { get; init; } = 1;

        /// <summary>Millimetres above the text, unless it is the first.</summary>
        public double Gap { get; init; }

        public TagRole? Role { get; init; } = TagRole.P;

        public double OneLineFloor { get; init; } = 0.7;

        /// <summary>Height in millimetres of one line at half the intended size.</summary>
        public double Least => Style.Size * MillimetresPerPoint * 1.3 / 2;
    }
}
