using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>The parts of a badge that every size of it sets in its own way.</summary>
internal abstract class BadgeFace
{
    protected BadgeFace(FontLibrary fonts, BadgeEvent badgeEvent)
    {
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

    /// <summary>The coloured band with the role.</summary>
    protected void DrawRole(DisplayList list, Badge badge, double x, double y, double height, double size, List<FittedText> fitted)
    {
        var colour = Colour.Parse(badge.RoleColour);
        list.Fill(x, y, Width, height, colour);
        var style = new TextStyle(size) { Weight = FontWeight.Bold, Colour = colour.TextOnTop(), LetterSpacing = 0.04 };
        var role = Fit(fitted, "role", badge.Role, style, Width - 12, height - 2, 2, Alignment.Center);
        role.Draw(list, x + 6, y + ((height - role.Height) / 2));
    }

    protected static QrBlock Qr(Badge badge, double size) => new(badge.Token, size, badge.Code is null ? "QR" : $"QR {badge.Code}");
}

/// <summary>A text on a badge and what had to be done to make it fit.</summary>
/// <param name="Part">Which part of the badge it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How it was asked for.</param>
/// <param name="Outcome">How it came out.</param>
internal sealed record FittedText(string Part, string Text, TextStyle Style, FitOutcome Outcome);
