namespace EventsHub.Documents.Layout;

/// <summary>What a page template may speak of.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Total">All pages of the document.</param>
/// <param name="Title">The title of the outline's first level that the page belongs to, or null before the first.</param>
internal readonly record struct PageInfo(int Number, int Total, string? Title)
{
    /// <summary>True for the pages on the left of an open book, where that reads from the left.</summary>
    public bool IsEven => Number % 2 == 0;
}
