using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Running text. A hard line break in a span starts a new line and a new paragraph for the bidirectional algorithm.</summary>
internal sealed class Paragraph(params IReadOnlyList<TextSpan> spans) : Block
{
    public Paragraph(string text, TextStyle style)
        : this(new TextSpan(text, style))
    {
    }

    /// <summary>Horizontal alignment of the lines.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>Distance between baselines, in multiples of the largest text size on the line.</summary>
    public double Leading { get; init; } = 1.36;

    /// <summary>Greatest number of lines; longer text ends in an ellipsis.</summary>
    public int MaxLines { get; init; } = int.MaxValue;

    /// <summary>True to make lines about equally long, as in headings.</summary>
    public bool Balanced { get; init; }

    /// <summary>Given and family name where the text is a name; empty where they are not known, null where it is none. Lines part a name between them first, then where it shows a blank or hyphen.</summary>
    public IReadOnlyList<string>? NameParts { get; init; }

    /// <summary>Structure role of the text; null for decoration or text inside another tag.</summary>
    public TagRole? Role { get; init; } = TagRole.P;

    /// <summary>Direction of the paragraph; null to take it from the first strong letter, else from the document.</summary>
    public TextDirection? Direction { get; init; }

    public override Fragment Layout(LayoutContext context, double width)
    {
        var lines = Typesetter.SetLines(context, spans, DirectionIn(context), width, MaxLines, NameParts);
        if (Balanced)
        {
            lines = Balance(context, lines, width);
        }

        return Fragment(context, [.. lines.Select(line => new SetLine(line, Leading, Strut))], width);
    }

    /// <summary>Lays the paragraph out in a width that changes with the height, as beside a float.</summary>
    /// <param name="width">Whole width in millimetres.</param>
    /// <param name="roomAt">Left edge and length available to a line whose top is so many millimetres below the top of the paragraph.</param>
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
            var set = Typesetter.SetLines(context, spans, DirectionIn(context), middle, MaxLines, NameParts);
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
