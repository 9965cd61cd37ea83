using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>From spans of text to lines of a width.</summary>
internal static class Typesetter
{
    /// <summary>Sets text into lines; what exceeds the number of lines ends in an ellipsis.</summary>
    public static List<TextLine> SetLines(Shaper shaper, IReadOnlyList<TextSpan> spans, TextDirection direction, double width, int maxLines = int.MaxValue)
    {
        var lines = new List<TextLine>();
        var paragraphs = Paragraphs(spans);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var setter = new LineSetter(shaper.Shape(paragraph, direction), paragraph);
            var set = setter.SetLines(width);
            var room = maxLines - lines.Count;
            if (set.Count > room || (set.Count == room && i + 1 < paragraphs.Count))
            {
                lines.AddRange(set.Take(room - 1));
                lines.Add(Ellipsise(shaper, paragraph, room > 1 ? set[room - 1].Start : 0, direction, width));
                return lines;
            }

            lines.AddRange(set);
        }

        return lines;
    }

    /// <summary>One line with as much of the text, from an index on, as fits before an ellipsis.</summary>
    public static TextLine Ellipsise(Shaper shaper, IReadOnlyList<TextSpan> spans, int start, TextDirection direction, double width, double scale = 1)
    {
        // The index counts isolates that shaping has put in; one span has none.
        var text = spans.Count == 1 ? spans[0].Text : shaper.Shape(spans, direction).Text;
        var style = spans[0].Style;
        var rest = text[Math.Min(start, text.Length)..];
        var restSpans = new[] { new TextSpan(rest, style) };
        var fitting = new LineSetter(shaper.Shape(restSpans, direction), restSpans, scale).EndOfFitting(0, width);
        while (true)
        {
            var shortened = new[] { new TextSpan(rest[..fitting].TrimEnd() + Characters.Ellipsis, style) };
            var setter = new LineSetter(shaper.Shape(shortened, direction), shortened, scale);
            if (setter.NaturalWidth <= width || fitting == 0)
            {
                return setter.SetLines(double.PositiveInfinity)[0];
            }

            fitting = PreviousCluster(rest, fitting);
        }
    }

    /// <summary>The spans of each paragraph, divided at hard line breaks.</summary>
    public static List<List<TextSpan>> Paragraphs(IReadOnlyList<TextSpan> spans)
    {
        var result = new List<List<TextSpan>> { new() };
        foreach (var span in spans)
        {
            var start = 0;
            for (var i = 0; i < span.Text.Length; i++)
            {
                if (!Characters.IsHardBreak(span.Text[i]))
                {
                    continue;
                }

                result[^1].Add(span with { Text = span.Text[start..i] });
                result.Add([]);
                i += span.Text[i] == '\r' && i + 1 < span.Text.Length && span.Text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }

            result[^1].Add(start == 0 ? span : span with { Text = span.Text[start..] });
        }

        return result;
    }

    private static int PreviousCluster(string text, int end)
    {
        var start = 0;
        while (true)
        {
            var next = start + Characters.ClusterLength(text, start);
            if (next >= end)
            {
                return start;
            }

            start = next;
        }
    }
}
