using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The parts of a badge that every size of it sets in its own way.</summary>
internal abstract class BadgeFace
{
    private readonly Func<string, QrCode> encodeQr;

    protected BadgeFace(FontLibrary fonts, BadgeEvent badgeEvent, Func<string, QrCode> encodeQr)
    {
        this.encodeQr = encodeQr;
        Event = badgeEvent;
        Context = new LayoutContext(fonts.Shaper, badgeEvent.Language);
        Accent = Colour.Parse(badgeEvent.AccentColour);
    }

    /// <summary>Width in millimetres.</summary>
    public abstract double Width { get; }

    /// <summary>Height in millimetres.</summary>
    public abstract double Height { get; }

    protected BadgeEvent Event { get; }

    protected LayoutContext Context { get; }

    protected Colour Accent { get; }

    /// <summary>Draws a badge with its top left corner at a point, and reports how its texts fitted.</summary>
    public List<FittedText> Draw(DisplayList list, Badge badge, double x, double y)
    {
        var fitted = new List<FittedText>();
        using var scope = list.Begin(new Tag(TagRole.Sect));
        DrawContent(list, badge, x, y, fitted);
        return fitted;
    }

    protected abstract void DrawContent(DisplayList list, Badge badge, double x, double y, List<FittedText> fitted);

    /// <summary>The Latin name, where it says something that the native one does not.</summary>
    protected static string? SecondaryName(Badge badge) =>
        string.IsNullOrWhiteSpace(badge.SecondaryName) || string.Equals(badge.SecondaryName.Trim(), badge.PrimaryName.Trim(), StringComparison.OrdinalIgnoreCase)
            ? null
            : badge.SecondaryName;

    /// <summary>Lays a text out in a box and remembers what had to be done.</summary>
    protected TextFragment Fit(
        List<FittedText> fitted,
        string part,
        string text,
        TextStyle style,
        double width,
        double height,
        int maxLines,
        Alignment alignment,
        TagRole? role = TagRole.P,
        double oneLineFloor = 0.7)
    {
        var fit = new FitText(text, style, height) { MaxLines = maxLines, Alignment = alignment, Role = role, OneLineFloor = oneLineFloor };
        var (fragment, outcome) = fit.Fit(Context, width);
        fitted.Add(new FittedText(part, text, style, outcome));
        return fragment;
    }

    /// <summary>The left end of a box that stands at the reading edge of the badge.</summary>
    protected double FromStart(double x, double offset, double width) => Context.RightToLeft ? x + Width - offset - width : x + offset;

    /// <summary>Draws fragments under each other, centred in a height, and gives back nothing that is outside it.</summary>
    protected static void DrawCentred(DisplayList list, IReadOnlyList<(Fragment Fragment, double Gap)> parts, double x, double y, double height)
    {
        var used = parts.Sum(part => part.Fragment.Height + part.Gap);
        var top = y + Math.Max(0, (height - used) / 2);
        foreach (var (fragment, gap) in parts)
        {
            fragment.Draw(list, x, top + gap);
            top += gap + fragment.Height;
        }
    }

    /// <summary>The band at the head: the event's name, dates and logo.</summary>
    protected Art DrawHeader(double height, double margin, (double Name, double Dates) sizes, Alignment alignment)
    {
        const double Gap = 3;
        const double Frame = 1.2;
        var list = new DisplayList();
        list.Fill(0, 0, Width, height, Accent);
        var room = height - (margin * 0.8);
        var left = margin;
        var measure = Width - (2 * margin);
        if (Event.Logo is not null)
        {
            var image = ImageReader.Read(Event.Logo);
            var width = Math.Min((room - (2 * Frame)) * image.AspectRatio, measure / 3) + (2 * Frame);
            var logoLeft = FromStart(0, margin, width);
            list.Fill(logoLeft, (height - room) / 2, width, room, Colour.White, Frame);
            var picture = new Picture(image, width - (2 * Frame), room - (2 * Frame), null).Layout(Context, width);
            picture.Draw(list, logoLeft, (height - picture.Height) / 2);
            measure -= width + Gap;
            left = FromStart(0, margin + width + Gap, measure);
            alignment = Alignment.Start;
        }

        var colour = Accent.TextOnTop();
        var nameStyle = new TextStyle(sizes.Name) { Weight = FontWeight.Bold, Colour = colour };
        var name = new FitText(Event.Name, nameStyle, room * 0.68) { MaxLines = 2, OneLineFloor = 0.85, Alignment = alignment, Role = null }.Layout(Context, measure);
        var dates = new FitText(Event.DatesAndPlace, new TextStyle(sizes.Dates) { Colour = colour }, room * 0.3) { MaxLines = 1, Alignment = alignment, Role = null }.Layout(Context, measure);
        DrawCentred(list, [(name, 0), (dates, room * 0.03)], left, (height - room) / 2, room);
        return new Art(Width, height, list);
    }

    /// <summary>The coloured band with the role.</summary>
    protected void DrawRole(DisplayList list, Badge badge, double x, double y, double height, double size, List<FittedText> fitted)
    {
        var colour = Colour.Parse(badge.RoleColour);
        list.Fill(x, y, Width, height, colour);
        var style = new TextStyle(size) { Weight = FontWeight.Bold, Colour = colour.TextOnTop(), LetterSpacing = 0.04 };
        var role = Fit(fitted, "role", badge.Role, style, Width - 12, height - 2, 2, Alignment.Center);
        role.Draw(list, x + 6, y + ((height - role.Height) / 2));
    }

    protected QrBlock Qr(Badge badge, double size) => new(encodeQr(badge.Token), size, badge.Code is null ? "QR" : $"QR {badge.Code}");
}

/// <summary>A text on a badge and what had to be done to make it fit.</summary>
/// <param name="Part">Which part of the badge it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How it was asked for.</param>
/// <param name="Outcome">How it came out.</param>
internal sealed record FittedText(string Part, string Text, TextStyle Style, FitOutcome Outcome);
