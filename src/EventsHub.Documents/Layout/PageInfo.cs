namespace EventsHub.Documents.Layout;

/// <summary>The values that running heads and feet can show.</summary>
/// <param name="Number">Number of the page, counted from 1.</param>
/// <param name="Total">Number of pages of the document.</param>
/// <param name="Title">Title of the chapter (first outline level) that the page belongs to, or null before the first chapter.</param>
internal readonly record struct PageInfo(int Number, int Total, string? Title)
{
    /// <summary>True for even pages, which are on the left of an open book that is read from the left.</summary>
    public bool IsEven => Number % 2 == 0;
}
