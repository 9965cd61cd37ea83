using System.Buffers;
using System.Text;

namespace EventsHub.Documents.Text;

/// <summary>The Unicode Bidirectional Algorithm (UAX #9) for whole texts, with paragraphs resolved by <see cref="BidiParagraph"/>.</summary>
internal static class Bidi
{
    private static readonly SearchValues<char> ParagraphSeparators = SearchValues.Create("\n\r\u001C\u001D\u001E\u0085\u2029");

    /// <summary>The embedding level of every UTF-16 code unit and of the first paragraph. Levels are null when all are 0.</summary>
    public static (byte[]? Levels, byte Base) Resolve(string text, TextDirection direction)
    {
        if (direction is TextDirection.Auto or TextDirection.LeftToRight && !Characters.MayBeRightToLeft(text))
        {
            return (null, 0);
        }

        if (text.Length == 0)
        {
            return (null, (byte)(direction is TextDirection.RightToLeft or TextDirection.AutoRightToLeft ? 1 : 0));
        }

        var levels = new byte[text.Length];
        byte? first = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(ParagraphSeparators) is var found and >= 0 ? start + found + 1 : text.Length;
            var level = BidiParagraph.Resolve(text.AsSpan(start, end - start), direction, levels.AsSpan(start, end - start));
            first ??= level;
            start = end;
        }

        return (levels, first ?? 0);
    }

    /// <summary>Rule L2: the visual order of items with these levels, as indexes into them from left to right.</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0, lowestOdd = byte.MaxValue;
        for (var i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            if ((levels[i] & 1) == 1)
            {
                lowestOdd = Math.Min(lowestOdd, levels[i]);
            }
        }

        for (var level = (int)highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                if (levels[order[i]] < level)
                {
                    continue;
                }

                var end = i;
                while (end < order.Length && levels[order[end]] >= level)
                {
                    end++;
                }

                Array.Reverse(order, i, end - i);
                i = end;
            }
        }

        return order;
    }

    /// <summary>Wraps an inserted text in a first strong isolate, so that neither it nor the text around it changes the order of the other. Text that cannot do so is returned unchanged.</summary>
    public static string Isolate(string text, bool inRightToLeft = false)
    {
        if (!inRightToLeft && !Characters.MayBeRightToLeft(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 4);
        var isolate = new Isolate(result, true);
        isolate.Add(text);
        isolate.Close();
        return result.ToString();
    }
}
