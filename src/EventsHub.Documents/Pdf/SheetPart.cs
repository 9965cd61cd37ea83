using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Pdf;

/// <summary>A drawing on a page that holds several, as in saddle stitching.</summary>
/// <param name="Sheet">Page, counted from 0.</param>
/// <param name="X">Millimetres from the left edge of the page.</param>
/// <param name="Drawing">Content of the drawing.</param>
internal sealed record SheetPart(int Sheet, double X, DisplayList Drawing);
