using System.Globalization;

namespace EventsHub.Documents.Layout;

/// <summary>The page of every anchor, known when all pages are placed.</summary>
/// <param name="Total">Number of pages of the document.</param>
/// <param name="ByAnchor">Page of each anchor, counted from 1.</param>
/// <param name="Culture">Culture that numbers are formatted with.</param>
internal sealed record PageNumbers(int Total, IReadOnlyDictionary<string, int> ByAnchor, CultureInfo Culture)
{
    /// <summary>The page of an anchor as text; a dash where the document has no such anchor.</summary>
    public string Of(string anchor) => ByAnchor.TryGetValue(anchor, out var page) ? page.ToString(Culture) : "–";
}
