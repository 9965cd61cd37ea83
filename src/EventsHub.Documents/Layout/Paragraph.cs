using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>How lines lie between the edges.</summary>
internal enum Alignment
{
    /// <summary>At the edge where the document's language starts to read.</summary>
    Start,

    /// <summary>At the edge where the text itself starts to read.</summary>
    Natural,
    Center,
    End,

    /// <summary>At both edges, the last line as <see cref="Natural"/>.</summary>
    Justify,
}

/// <summary>Running text. A hard line break in a span starts a new paragraph of it.</summary>
internal sealed class Paragraph(params IReadOnlyList<TextSpan> spans) : Block
{
    public Paragraph(string text, TextStyle style)
        : this(new TextSpan(text, style))
    {
    }

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
        var direction = Direction ?? (context.RightToLeft ? TextDirection.AutoRightToLeft : TextDirection.Auto);
        var lines = Typesetter.SetLines(context.Shaper, spans, direction, width, MaxLines);
        if (Balanced)
        {
            lines = Balance(context, direction, lines, width);
        }

        var strut = spans.Max(span => span.Style.Size);
        var language = spans.Count == 1 ? spans[0].Style.Language : null;
        return new TextFragment(
            [.. lines.Select(line => new SetLine(line, Leading, strut))],
            width,
            new TextPlacement(Alignment, context.RightToLeft),
            Role is { } role ? new Tag(role) { Language = language is not null && language != context.Language ? language : null } : null);
    }

    private List<TextLine> Balance(LayoutContext context, TextDirection direction, List<TextLine> lines, double width)
    {
        const int Steps = 6;
        double narrow = width / 2, wide = width;
        for (var i = 0; i < Steps && lines.Count > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            var set = Typesetter.SetLines(context.Shaper, spans, direction, middle, MaxLines);
            if (set.Count > lines.Count || set.Any(line => line.Width > middle))
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
