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
}
