using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Running text. A hard line break in a span starts a new paragraph of it.</summary>
internal sealed class Paragraph(params IReadOnlyList<TextSpan> spans) : Block
{
    public Paragraph(string text, TextStyle style)
        : this(new TextSpan(text, style))
    {
    }

    /// <summary>How its lines lie between the edges.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>Distance of baselines, in sizes of the largest text on the line.</summary>
    public double Leading { get; init; } = 1.36;

    /// <summary>More than this ends in an ellipsis.</summary>
    public int MaxLines { get; init; } = int.MaxValue;

    /// <summary>Makes the lines of a heading equally long.</summary>
    public bool Balanced { get; init; }

    /// <summary>What the text is; null for decoration, or inside a tag that says it already.</summary>
    public TagRole? Role { get; init; } = TagRole.P;

    /// <summary>The direction of the paragraph; the document's language decides for text without letters.</summary>
    public TextDirection? Direction { get; init; }

    public override Fragment Layout(LayoutContext context, double width)
    {
        var lines = Typesetter.SetLines(context, spans, DirectionIn(context), width, MaxLines);
        if (Balanced)
        {
            lines = Balance(context, lines, width);
        }

        return Fragment(context, [.. lines.Select(line => new SetLine(line, Leading, Strut))], width);
    }

    /// <summary>Lays it out where the room changes on the way down, as it does beside a float.</summary>
    /// <param name="context">The document.</param>
    /// <param name="width">The whole width in millimetres.</param>
    /// <param name="roomAt">Where a line may begin and how long it may be when its top is so many millimetres down.</param>
    public TextFragment Layout(LayoutContext context, double width, Func<double, (double Left, double Measure)> roomAt)
    {
        var lines = new List<SetLine>();
        var y = 0.0;
        foreach (var paragraph in Typesetter.Paragraphs(spans))
        {
            var shaped = context.Shape(paragraph, DirectionIn(context));
            var setter = new LineSetter(shaped, paragraph);
            var start = 0;
            do
            {
                var (left, measure) = roomAt(y);
                var line = setter.Next(start, measure);
                lines.Add(new SetLine(line, Leading, Strut) { Left = left, Measure = measure });
                y += lines[^1].Height;
                start = line.End;
            }
            while (start < shaped.Text.Length);
        }

        return Fragment(context, lines, width);
    }

    private double Strut => spans.Max(span => span.Style.Size);

    private TextDirection DirectionIn(LayoutContext context) => Direction ?? context.Direction;

    private TextFragment Fragment(LayoutContext context, IReadOnlyList<SetLine> lines, double width)
    {
        if (context.Preflight is not null)
        {
            var outcome = new FitOutcome(1, lines.Any(line => line.Line.IsCut), lines.Any(line => line.Line.Missing));
            if (!outcome.IsAsAsked)
            {
                context.Preflight(string.Concat(spans.Select(span => span.Text)), outcome);
            }
        }

        var language = spans.Count == 1 ? spans[0].Style.Language : null;
        return new TextFragment(
            lines,
            width,
            new TextPlacement(Alignment, context.RightToLeft),
            Role is { } role ? new Tag(role) { Language = language is not null && language != context.Language ? language : null } : null);
    }

    private List<TextLine> Balance(LayoutContext context, List<TextLine> lines, double width)
    {
        const int Steps = 6;
        double narrow = width / 2, wide = width;
        for (var i = 0; i < Steps && lines.Count > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            var set = Typesetter.SetLines(context, spans, DirectionIn(context), middle, MaxLines);
            if (set.Count > lines.Count || set.Any(line => line.Width > middle || line.IsShrunk))
            {
                narrow = middle;
            }
            else
            {
                (lines, wide) = (set, middle);
            }
        }

        return lines;
    }
}
