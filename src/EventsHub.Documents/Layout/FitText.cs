using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Text that always fits its box: one line shrinks to a floor, then the text wraps and shrinks to a second floor, then words too long for that are parted, then it ends in an ellipsis.</summary>
internal sealed class FitText(string text, TextStyle style, double maxHeight) : Block
{
    /// <summary>Smallest scale that is read from afar.</summary>
    public const double Readable = 0.6;

    private const double Step = 0.03;

    // A name parted in a better place may be smaller for it, down to this scale.
    private const double SmallestWhole = 0.5;
    private const double Tolerance = 0.001;

    /// <summary>Smallest scale of a single line before the text wraps.</summary>
    public double OneLineFloor { get; init; } = 0.7;

    /// <summary>Smallest scale of wrapped text before it ends in an ellipsis.</summary>
    public double Floor { get; init; } = 0.45;

    /// <summary>Greatest number of lines.</summary>
    public int MaxLines { get; init; } = 3;

    /// <summary>Distance between baselines, in multiples of the text size.</summary>
    public double Leading { get; init; } = 1.2;

    /// <summary>Horizontal alignment of the lines.</summary>
    public Alignment Alignment { get; init; } = Alignment.Center;

    /// <summary>Given and family name where the text is a name; empty where they are not known, null where it is none. Lines part a name between them first, then where it shows a blank or hyphen.</summary>
    public IReadOnlyList<string>? NameParts { get; init; }

    /// <summary>Structure role of the text; null for decoration or text inside another tag.</summary>
    public TagRole? Role { get; init; } = TagRole.P;

    public override Fragment Layout(LayoutContext context, double width)
    {
        var (fragment, outcome) = Fit(context, width);
        if (!outcome.IsAsAsked)
        {
            context.Preflight?.Invoke(text, outcome);
        }

        return fragment;
    }

    /// <summary>Lays the text out in a width in millimetres and reports how it was changed.</summary>
    public (TextFragment Fragment, FitOutcome Outcome) Fit(LayoutContext context, double width)
    {
        var line = string.Join(' ', Typesetter.Paragraphs([new TextSpan(text, style)]).Select(paragraph => paragraph[0].Text));
        var spans = new[] { new TextSpan(line, style) };
        var shaped = context.Shape(spans, context.Direction);
        var missing = shaped.Runs.Any(run => run.Missing);
        var setter = new LineSetter(shaped, spans);
        var natural = setter.NaturalWidth;

        var oneLine = natural <= width ? 1 : Math.Floor(width / natural * 100) / 100;
        if (oneLine >= OneLineFloor && Set(context, setter.At(oneLine).SetLines(width), width, oneLine) is var single && single.Height <= maxHeight)
        {
            return (single, new FitOutcome(oneLine, false, missing));
        }

        (TextFragment Fragment, double Scale)? best = null;
        foreach (var places in NameParts is null ? [shaped.Breaks] : LineBreaks.OfName(shaped, NameParts))
        {
            if (Wrap(context, setter.BrokenAt(places), width) is { } wrapped && wrapped.Scale > (best?.Scale ?? 0))
            {
                best = wrapped;
            }

            if (best?.Scale >= SmallestWhole)
            {
                break;
            }
        }

        return (best ?? PartWords(context, setter, width) ?? PartWords(context, setter.PartingWordsOver(width / Floor), width)) is { } fit ? (fit.Fragment, new FitOutcome(fit.Scale, false, missing)) : Cut(context, spans, shaped, setter, missing, width);
    }

    /// <summary>Lines of whole words, as large as they fit; null when they do not.</summary>
    private (TextFragment Fragment, double Scale)? Wrap(LayoutContext context, LineSetter setter, double width)
    {
        var longest = setter.LongestWord();
        return longest * Floor > width ? null : Wrap(context, setter, longest, width, MaxLines);
    }

    /// <summary>Lines for which the words are parted that are too long even at the smallest scale: few and readable, else as large as they fit; null when they do not.</summary>
    private (TextFragment Fragment, double Scale)? PartWords(LayoutContext context, LineSetter setter, double width)
    {
        var longest = setter.LongestWord(width / Floor);
        (TextFragment Fragment, double Scale)? best = null;
        for (var lines = 2; lines <= MaxLines && !(best?.Scale >= Readable); lines++)
        {
            best = Wrap(context, setter, longest, width, lines) is { } parted && parted.Scale > (best?.Scale ?? 0) ? parted : best;
        }

        return best;
    }

    private (TextFragment Fragment, double Scale)? Wrap(LayoutContext context, LineSetter setter, double longest, double width, int maxLines)
    {
        for (var scale = 1.0; scale >= Floor; scale -= Step)
        {
            var lines = longest * scale <= width ? setter.At(scale).SetLines(width, maxLines) : null;
            if (lines?.Count <= maxLines && Set(context, lines, width, scale) is var fragment && fragment.Height <= maxHeight)
            {
                var balanced = Set(context, Balance(setter.At(scale), lines, longest * scale, width), width, scale);
                return (balanced.Height <= maxHeight ? balanced : fragment, scale);
            }
        }

        return null;
    }

    /// <summary>As many lines as fit, the last with an ellipsis. In a box lower than one line at the floor, the line is made smaller.</summary>
    private (TextFragment Fragment, FitOutcome Outcome) Cut(LayoutContext context, TextSpan[] spans, ShapedText shaped, LineSetter setter, bool missing, double width)
    {
        for (var (scale, lineCount) = (Floor, MaxLines); ; lineCount--)
        {
            var lines = setter.At(scale).SetLines(width, lineCount);
            var isCut = lines.Count > lineCount;
            if (isCut)
            {
                lines = [.. lines.Take(lineCount - 1), Typesetter.Ellipsise(context, shaped, spans, lines[lineCount - 1].Start, context.Direction, width, scale)];
            }

            var fragment = Set(context, lines, width, scale);
            if (fragment.Height <= maxHeight + Tolerance || (lineCount == 1 && maxHeight <= 0))
            {
                return (fragment, new FitOutcome(scale, isCut, missing));
            }

            if (lineCount == 1)
            {
                (scale, lineCount) = (scale * maxHeight / fragment.Height, 2);
            }
        }
    }

    /// <summary>The same number of lines, with lengths as equal as possible.</summary>
    private static List<TextLine> Balance(LineSetter setter, List<TextLine> lines, double longest, double width)
    {
        if (lines.Count < 2)
        {
            return lines;
        }

        double narrow = Math.Max(longest, width / lines.Count / 2), wide = width;
        for (var i = 0; i < 6 && narrow < wide; i++)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = setter.SetLines(middle, lines.Count).Count > lines.Count ? (middle, wide) : (narrow, middle);
        }

        return setter.SetLines(wide);
    }

    private TextFragment Set(LayoutContext context, List<TextLine> lines, double width, double scale)
    {
        var language = style.Language;
        var tag = Role is { } role ? new Tag(role) { Language = language is not null && language != context.Language ? language : null } : null;
        return new TextFragment([.. lines.Select(line => new SetLine(line, Leading, style.Size * scale))], width, new TextPlacement(Alignment, context.RightToLeft), tag);
    }
}
