using System.Globalization;

namespace EventsHub.Documents.Layout;

/// <summary>On which page everything is, known when every page has its place.</summary>
/// <param name="Total">How many pages the document has.</param>
/// <param name="ByAnchor">The page of each anchor, from 1.</param>
/// <param name="Culture">How numbers are written.</param>
internal sealed record PageNumbers(int Total, IReadOnlyDictionary<string, int> ByAnchor, CultureInfo Culture)
{
    /// <summary>The page of an anchor; a dash where the document has no such place.</summary>
    public string Of(string anchor) => ByAnchor.TryGetValue(anchor, out var page) ? page.ToString(Culture) : "–";
}
