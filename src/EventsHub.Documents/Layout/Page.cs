namespace EventsHub.Documents.Layout;

/// <summary>A finished page.</summary>
/// <param name="Paper">Size of the page.</param>
/// <param name="Content">Content of the page.</param>
internal readonly record struct Page(PaperSize Paper, DisplayList Content);
