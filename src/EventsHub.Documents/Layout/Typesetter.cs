using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Sets spans of text into lines.</summary>
internal static class Typesetter
{
    /// <summary>Sets text into lines of a width in millimetres. Text beyond the greatest number of lines is replaced by an ellipsis.</summary>
    public static List<TextLine> SetLines(LayoutContext context, IReadOnlyList<TextSpan> spans, TextDirection direction, double width, int maxLines = int.MaxValue, IReadOnlyList<string>? nameParts = null)
    {
        var lines = new List<TextLine>();
        var paragraphs = Paragraphs(spans);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var shaped = context.Shape(paragraph, direction);
            var room = maxLines - lines.Count;
            var setter = new LineSetter(shaped, paragraph);
            setter = nameParts is null ? setter : LineBreaks.OfName(shaped, nameParts).Select(setter.BrokenAt).FirstOrDefault(broken => broken.LongestWord() <= width, setter);
            var set = setter.SetLines(width, room);
            if (set.Count > room || (set.Count == room && i + 1 < paragraphs.Count))
            {
                lines.AddRange(set.Take(room - 1));
                lines.Add(Ellipsise(context, shaped, paragraph, room > 1 ? set[room - 1].Start : 0, direction, width));
                return lines;
            }

            lines.AddRange(set);
        }

        return lines;
    }

    /// <summary>One line with as much of a paragraph as fits before an ellipsis, from an index of its shaped text.</summary>
    public static TextLine Ellipsise(
        LayoutContext context, ShapedText shaped, IReadOnlyList<TextSpan> spans, int start, TextDirection direction, double width, double scale = 1)
    {
        var setter = new LineSetter(shaped, spans, scale);
        var end = setter.EndOfFitting(start, width);
        while (true)
        {
            var shortened = Cut(shaped, spans, start, end);
            var cut = new LineSetter(context.Shape(shortened, direction), shortened, scale);
            if (cut.NaturalWidth <= width || end == start)
            {
                return cut.Next(0, Math.Max(width, 0)).Cut();
            }

            end = PreviousCluster(shaped.Text, start, end);
        }
    }

    /// <summary>The spans of each paragraph, split at hard line breaks.</summary>
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

    /// <summary>The spans of a part of the text, with an ellipsis after the last.</summary>
    private static List<TextSpan> Cut(ShapedText shaped, IReadOnlyList<TextSpan> spans, int start, int end)
    {
        var result = new List<TextSpan>();
        for (var i = 0; i < spans.Count && shaped.StartOf(i) < Math.Max(end, start + 1); i++)
        {
            var (from, to) = (Math.Max(start, shaped.StartOf(i)), Math.Min(end, shaped.EndOf(i)));
            if (to > from)
            {
                result.Add(spans[i] with { Text = shaped.Text[from..to], Continues = result.Count > 0 && spans[i].Continues });
            }
        }

        if (result.Count == 0)
        {
            result.Add(spans[0] with { Text = "", Continues = false });
        }

        result[^1] = result[^1] with { Text = result[^1].Text.TrimEnd() + Characters.Ellipsis };
        return result;
    }

    private static int PreviousCluster(string text, int start, int end)
    {
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
