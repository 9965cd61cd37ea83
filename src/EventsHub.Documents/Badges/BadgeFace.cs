using System.Text;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>Draws badges of one event from a template.</summary>
internal sealed class BadgeFace
{
    private const double Tolerance = 0.01;

    private readonly FaceTemplate template;
    private readonly BadgeEvent badgeEvent;
    private readonly LayoutContext context;
    private readonly Colour accent;
    private readonly Dictionary<MastheadElement, Art> mastheads = new(ReferenceEqualityComparer.Instance);
    private readonly List<FittedText> shared = [];

    public BadgeFace(FaceTemplate template, FontLibrary fonts, BadgeEvent badgeEvent)
    {
        (this.template, this.badgeEvent) = (template, badgeEvent);
        context = new LayoutContext(fonts.Shaper, badgeEvent.Language);
        accent = Colour.Parse(badgeEvent.AccentColour);
        foreach (var masthead in template.Elements.OfType<MastheadElement>())
        {
            mastheads.Add(masthead, DrawMasthead(masthead, fonts));
        }
    }

    /// <summary>How the texts of mastheads, which all badges share, fitted their boxes.</summary>
    public IReadOnlyList<FittedText> Shared => shared;

    /// <summary>Width of the badge in millimetres.</summary>
    public double Width => template.Width;

    /// <summary>Height of the badge in millimetres.</summary>
    public double Height => template.Height;

    /// <summary>True when badges show a part.</summary>
    public bool Shows(BadgePart part) => template.Shows(part);

    /// <summary>The scale at which a badge fills its place on a paper.</summary>
    public double ScaleOn(BadgePaper paper) => template.ScaleOn(paper);

    /// <summary>Draws a badge with its top left corner at a point in millimetres, and returns how its texts fitted their boxes.</summary>
    public List<FittedText> Draw(DisplayList list, Badge badge, double x, double y)
    {
        var fitted = new List<FittedText>();
        using var scope = list.Begin(new Tag(TagRole.Sect));
        foreach (var element in template.Elements)
        {
            if (Holds(element.When, badge))
            {
                Draw(list, element, badge, x + FromStart(Width, element.Place.X, element.Width), y + element.Place.Y, fitted);
            }
        }

        return fitted;
    }

    private void Draw(DisplayList list, FaceElement element, Badge badge, double x, double y, List<FittedText> fitted)
    {
        switch (element)
        {
            case BoxElement box:
                list.Fill(x, y, box.Width, box.Height, box.Fill.On(accent, badge.RoleColour), box.Radius);
                break;
            case MastheadElement masthead:
                list.Art(mastheads[masthead], x, y);
                break;
            case TextsElement texts:
                DrawTexts(list, [.. Filled(texts.Texts, badge)], x, y, texts.Width, texts.Height, texts.Align, fitted);
                break;
            case OptionsElement options:
                DrawOptions(list, options, badge, x, y, fitted);
                break;
            case QrElement:
                new QrBlock(QrCode.Encode(badge.Token), element.Width, badge.Code is null ? "QR" : $"QR {badge.Code}").Layout(context, element.Width).Draw(list, x, y);
                break;
        }
    }

    private static bool Holds(FaceCondition condition, Badge badge) => condition switch
    {
        FaceCondition.HasOptions => badge.Options.Count > 0,
        FaceCondition.HasNoOptions => badge.Options.Count == 0,
        FaceCondition.HasCode => badge.Code is not null,
        FaceCondition.HasNoCode => badge.Code is null,
        FaceCondition.HasLatinName => SecondaryName(badge) is not null,
        FaceCondition.HasNoLatinName => SecondaryName(badge) is null,
        _ => true,
    };

    /// <summary>Offset from the left of a box that is placed at an offset from the side where the event's language starts to read.</summary>
    private double FromStart(double around, double offset, double width) => context.RightToLeft ? around - offset - width : offset;

    /// <summary>The texts that have something to say, with what they say.</summary>
    private IEnumerable<FaceText> Filled(IEnumerable<TemplateText> texts, Badge? badge)
    {
        foreach (var text in texts)
        {
            var (content, isEmpty) = text.Content.Fill(placeholder => ValueOf(placeholder.Part, badge), context.Isolate);
            if (!isEmpty || text.KeepsRoom)
            {
                yield return Face(text, text.Content.Part, content, badge);
            }
        }
    }

    private FaceText Face(TemplateText text, BadgePart part, string content, Badge? badge) => new(
        part, content, text.Style with { Colour = text.Colour.On(accent, badge?.RoleColour), Language = text.Content.Shows(BadgePart.Name) ? badge?.Language : null })
    {
        MaxHeight = text.MaxHeight, MaxLines = text.MaxLines, Gap = text.Gap, Least = text.Least, WrapsBelow = text.WrapsBelow,
        Role = badge is null ? null : text.IsHeading ? TagRole.H1 : TagRole.P, NameParts = part switch { BadgePart.Name => badge?.NameParts, BadgePart.LatinName => badge?.LatinNameParts, _ => null },
    };

    private string? ValueOf(BadgePart part, Badge? badge) => part switch
    {
        BadgePart.Name => badge?.PrimaryName,
        BadgePart.LatinName => badge is null ? null : SecondaryName(badge),
        BadgePart.Affiliation => badge?.Affiliation,
        BadgePart.Country => badge?.Country,
        BadgePart.Role => badge?.Role,
        BadgePart.Code => badge?.Code,
        BadgePart.Option => badge is null ? null : string.Join(" · ", badge.Options.Select(context.Isolate)),
        BadgePart.EventName => badgeEvent.Name,
        BadgePart.EventDates => badgeEvent.DatesAndPlace,
        _ => null,
    };

    /// <summary>The Latin name, or null where it equals the primary name except for case, spacing, width and composed letters.</summary>
    private static string? SecondaryName(Badge badge) =>
        string.IsNullOrWhiteSpace(badge.SecondaryName) || string.Equals(Plain(badge.SecondaryName), Plain(badge.PrimaryName), StringComparison.OrdinalIgnoreCase)
            ? null
            : badge.SecondaryName;

    private static string Plain(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Characters.WellFormed(text).Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Lays a text out in a box, shrinking it until it fits, and adds the outcome to <paramref name="fitted"/>.</summary>
    private TextFragment Fit(
        List<FittedText> fitted,
        BadgePart part,
        string text,
        TextStyle style,
        double width,
        double height,
        int maxLines,
        Alignment alignment,
        TagRole? role = TagRole.P,
        double oneLineFloor = 0.7,
        IReadOnlyList<string>? nameParts = null)
    {
        const double Step = 0.8;
        for (var scale = 1.0; ; scale *= Step)
        {
            var fit = new FitText(text, style with { Size = style.Size * scale }, height) { MaxLines = maxLines, Alignment = alignment, Role = role, OneLineFloor = oneLineFloor, NameParts = nameParts };
            var (fragment, outcome) = fit.Fit(context, width);

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
    private void DrawTexts(DisplayList list, IReadOnlyList<FaceText> texts, double x, double y, double width, double height, Alignment alignment, List<FittedText> fitted)
    {
        var room = height;
        var fragments = new List<(Fragment Fragment, double Gap)>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var gap = i == 0 ? 0 : text.Gap;

            // The Latin line is never larger than the name that it explains.
            var style = text.Part == BadgePart.LatinName && fitted.Find(other => other.Part == BadgePart.Name) is { } name
                ? text.Style with { Size = Math.Min(text.Style.Size, name.Style.Size * name.Outcome.Scale) }
                : text.Style;
            var reserved = texts.Skip(i + 1).Sum(later => later.Gap + later.Least);
            var fragment = Fit(
                fitted, text.Part, text.Text, style, width, Math.Max(text.Least, Math.Min(text.MaxHeight, room - gap - reserved)), text.MaxLines, alignment, text.Role, text.WrapsBelow,
                text.NameParts);
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

    private void DrawOptions(DisplayList list, OptionsElement element, Badge badge, double x, double y, List<FittedText> fitted)
    {
        var count = badge.Options.Count;
        if (count == 0)
        {
            return;
        }

        var shown = count <= element.Most ? count : element.Most - 1;
        var texts = badge.Options.Take(shown).Select(option => Face(element.Each, BadgePart.Option, option, badge)).ToList();
        if (shown < count)
        {
            var rest = Face(element.Each, BadgePart.Option, $"+ {count - shown}", badge);
            texts.Add(new(rest.Part, rest.Text, rest.Style) { Gap = rest.Gap, Least = rest.Least });
        }

        DrawTexts(list, texts, x, y, element.Width, element.Height, element.Align, fitted);
        if (shown < count)
        {
            fitted[^1] = fitted[^1] with { HiddenOptions = count - shown };
        }
    }

    /// <summary>Draws what all badges share; it is stored once and used by every badge.</summary>
    private Art DrawMasthead(MastheadElement masthead, FontLibrary fonts)
    {
        const double Gap = 3;
        const double PlatePadding = 1.2;
        var list = new DisplayList();
        list.Fill(0, 0, masthead.Width, masthead.Height, masthead.Fill.On(accent, null));
        var room = masthead.Height - (2 * masthead.MarginY);
        var (left, measure, alignment) = (masthead.MarginX, masthead.Width - (2 * masthead.MarginX), masthead.Align);
        if (badgeEvent.Logo is not null)
        {
            var image = ImageReader.Read(badgeEvent.Logo, fonts);
            var padding = Math.Min(PlatePadding, room / 4);
            var width = Math.Min((room - (2 * padding)) * image.AspectRatio, measure / 3) + (2 * padding);
            var logoLeft = FromStart(masthead.Width, masthead.MarginX, width);
            list.Fill(logoLeft, (masthead.Height - room) / 2, width, room, Colour.White, padding);
            var picture = new Picture(image, width - (2 * padding), room - (2 * padding), null).Layout(context, width);
            picture.Draw(list, logoLeft, (masthead.Height - picture.Height) / 2);
            measure -= width + Gap;
            left = FromStart(masthead.Width, masthead.MarginX + width + Gap, measure);
            alignment = Alignment.Start;
        }

        DrawTexts(list, [.. Filled(masthead.Texts, null)], left, (masthead.Height - room) / 2, measure, room, alignment, shared);
        return new Art(masthead.Width, masthead.Height, list);
    }

    /// <summary>One of the texts that share a box.</summary>
    /// <param name="Part">Part of the badge that the text is.</param>
    /// <param name="Text">Text to print.</param>
    /// <param name="Style">Intended style, before any shrinking.</param>
    private sealed record FaceText(BadgePart Part, string Text, TextStyle Style)
    {
        /// <summary>Greatest height in millimetres.</summary>
        public double MaxHeight { get; init; } = double.MaxValue;

        public int MaxLines { get; init; } = 1;

        /// <summary>Millimetres above the text, unless it is the first.</summary>
        public double Gap { get; init; }

        public TagRole? Role { get; init; } = TagRole.P;

        public double WrapsBelow { get; init; } = 0.7;

        /// <summary>Given and family name where the text is a name.</summary>
        public IReadOnlyList<string>? NameParts { get; init; }

        /// <summary>Height in millimetres of one line at half the intended size.</summary>
        public required double Least { get; init; }
    }
}
