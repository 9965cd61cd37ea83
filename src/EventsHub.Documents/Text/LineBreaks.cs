using Icu;

namespace EventsHub.Documents.Text;

/// <summary>Line break opportunities by UAX #14, from ICU; those of Thai, Lao, Khmer and Burmese come from its dictionaries.</summary>
internal static class LineBreaks
{
    [ThreadStatic]
    private static BreakIterator? iterator;

    /// <summary>Indexes where a line may end, in order; the last is the end of the text.</summary>
    public static List<int> Find(string text)
    {
        var result = new List<int>();
        iterator ??= BreakIterator.CreateLineInstance(new Locale("en"));
        iterator.SetText(text);
        iterator.MoveFirst();
        for (var position = iterator.MoveNext(); position != BreakIterator.DONE; position = iterator.MoveNext())
        {
            result.Add(position);
        }

        return result;
    }

    /// <summary>The same without breaks inside a grapheme cluster: UAX #14 lets a combining mark after a space begin a line.</summary>
    public static List<int> FindBetweenClusters(string text)
    {
        var result = Find(text);
        result.RemoveAll(index => index < text.Length && Characters.ContinuesCluster(text[index - 1], text, index));
        return result;
    }

    /// <summary>Where lines of a name may end, the best places first: between its parts, then at blanks and hyphens, then wherever a text may be parted.</summary>
    /// <param name="shaped">The name, and perhaps text around it.</param>
    /// <param name="parts">Given and family name in the order in which they are written; empty where they are not known.</param>
    public static IEnumerable<List<int>> OfName(ShapedText shaped, IReadOnlyList<string> parts)
    {
        var (text, between, at) = (shaped.Text, shaped.Breaks, 0);
        foreach (var part in parts)
        {
            var start = text.IndexOf(part, at, StringComparison.Ordinal);
            if (start < 0)
            {
                between = shaped.Breaks;
                break;
            }

            at = start + part.Length;
            between = between.FindAll(index => index <= start || index >= at);
        }

        if (between.Count < shaped.Breaks.Count)
        {
            yield return between;
        }

        yield return shaped.Breaks.FindAll(index => index == text.Length || IsSeen(text, index));
        yield return shaped.Breaks;
    }

    /// <summary>True for a break that the text shows, unlike those of dictionaries.</summary>
    private static bool IsSeen(string text, int index)
    {
        while (index > 0 && Characters.IsInvisibleControl(text[index - 1]))
        {
            index--;
        }

        return index > 0 && (Characters.IsLineSpace(text[index - 1]) || char.GetUnicodeCategory(text[index - 1]) == System.Globalization.UnicodeCategory.DashPunctuation);
    }
}
