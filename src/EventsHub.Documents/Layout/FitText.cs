using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>What had to be done to make a text fit.</summary>
/// <param name="Scale">The size printed, as a part of the size asked for.</param>
/// <param name="Ellipsised">True when the end of the text is not printed.</param>
/// <param name="Missing">True when a character is in no font.</param>
internal readonly record struct FitOutcome(double Scale, bool Ellipsised, bool Missing);

/// <summary>Text that must fit a box: it shrinks to a floor, then wraps, then ends in an ellipsis.</summary>
internal sealed class FitText(string text, TextStyle style, double maxHeight) : Block
{
    private const double Step = 0.03;

    /// <summary>One line may shrink to this before the text wraps.</summary>
    public double OneLineFloor { get; init; } = 0.7;

    /// <summary>Wrapped text may shrink to this before it is cut.</summary>
    public double Floor { get; init; } = 0.45;

    public int MaxLines { get; init; } = 3;

    public double Leading { get; init; } = 1.2;

    public Alignment Alignment { get; init; } = Alignment.Center;

    /// <summary>What the text is; null for decoration.</summary>
    public TagRole? Role { get; init; } = TagRole.P;

    public override Fragment Layout(LayoutContext context, double width) => Fit(context, width).Fragment;

    /// <summary>Lays the text out and says what had to be done.</summary>
    public (TextFragment Fragment, FitOutcome Outcome) Fit(LayoutContext context, double width)
    {
        var direction = context.RightToLeft ? TextDirection.AutoRightToLeft : TextDirection.Auto;
        var line = string.Join(' ', Typesetter.Paragraphs([new TextSpan(text, style)]).Select(paragraph => paragraph[0].Text));
        var spans = new[] { new TextSpan(Characters.WellFormed(line), style) };
        var shaped = context.Shaper.Shape(spans, direction);
        var natural = new LineSetter(shaped, spans).NaturalWidth;

        var oneLine = natural <= width ? 1 : Math.Floor(width / natural * 100) / 100;
        if (oneLine >= OneLineFloor && Set(context, spans, [.. new LineSetter(shaped, spans, oneLine).SetLines(width)], width) is var single && single.Height <= maxHeight)
        {
            return (single, new FitOutcome(oneLine, false, IsMissing(shaped)));
        }

        for (var scale = 1.0; scale >= Floor; scale -= Step)
        {
            var setter = new LineSetter(shaped, spans, scale);
            var lines = setter.SetLines(width);
            var fragment = Set(context, spans, lines, width);
            if (lines.Count <= MaxLines && fragment.Height <= maxHeight && (setter.LongestWord() <= width || scale - Step < Floor))
            {
                var balanced = Set(context, spans, Balance(setter, lines, width), width);
                return (balanced.Height <= maxHeight ? balanced : fragment, new FitOutcome(scale, false, IsMissing(shaped)));
            }
        }

        return (Cut(context, spans, shaped, direction, width), new FitOutcome(Floor, true, IsMissing(shaped)));
    }

    private TextFragment Cut(LayoutContext context, TextSpan[] spans, ShapedText shaped, TextDirection direction, double width)
    {
        var lines = new LineSetter(shaped, spans, Floor).SetLines(width);
        for (var kept = Math.Min(lines.Count, MaxLines); ; kept--)
        {
            List<TextLine> rest = kept == lines.Count ? lines
                : [.. lines.Take(kept - 1), Typesetter.Ellipsise(context.Shaper, spans, lines[kept - 1].Start, direction, width, Floor)];
            var fragment = Set(context, spans, rest, width);
            if (kept == 1 || fragment.Height <= maxHeight)
            {
                return fragment;
            }
        }
    }

    /// <summary>The same number of lines, as equally long as they can be.</summary>
    private static List<TextLine> Balance(LineSetter setter, List<TextLine> lines, double width)
    {
        if (lines.Count < 2)
        {
            return lines;
        }

        double narrow = Math.Max(setter.LongestWord(), width / lines.Count / 2), wide = width;
        for (var i = 0; i < 6 && narrow < wide; i++)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = setter.SetLines(middle).Count > lines.Count ? (middle, wide) : (narrow, middle);
        }

        return setter.SetLines(wide);
    }

    private TextFragment Set(LayoutContext context, TextSpan[] spans, List<TextLine> lines, double width)
    {
        var language = spans[0].Style.Language;
        var tag = Role is { } role ? new Tag(role) { Language = language is not null && language != context.Language ? language : null } : null;
        return new TextFragment([.. lines.Select(line => new SetLine(line, Leading, style.Size))], width, new TextPlacement(Alignment, context.RightToLeft), tag);
    }

    private static bool IsMissing(ShapedText shaped) => shaped.Runs.Any(run => run.Missing);
}
