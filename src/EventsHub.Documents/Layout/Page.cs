namespace EventsHub.Documents.Layout;

/// <summary>A page with its size.</summary>
/// <param name="Paper">The sheet.</param>
/// <param name="Content">What it shows.</param>
internal readonly record struct Page(PaperSize Paper, DisplayList Content);
