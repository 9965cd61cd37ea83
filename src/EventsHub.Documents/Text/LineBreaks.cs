using Icu;

namespace EventsHub.Documents.Text;

/// <summary>Where a line may end, by the Unicode Line Breaking Algorithm (UAX #14); Thai, Lao, Khmer and Burmese by dictionary.</summary>
internal static class LineBreaks
{
    [ThreadStatic]
    private static BreakIterator? iterator;

    /// <summary>Every index at which a line may end, in order; the last is the end of the text.</summary>
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

    /// <summary>The same without those inside a grapheme cluster: by the algorithm, a mark after a space begins a line.</summary>
    public static List<int> FindBetweenClusters(string text)
    {
        var result = Find(text);
        result.RemoveAll(index => index < text.Length && Characters.ContinuesCluster(text[index - 1], text, index));
        return result;
    }
}
