using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Pdf;

/// <summary>A drawing on a page that holds several.</summary>
/// <param name="Sheet">The page, from 0.</param>
/// <param name="X">Millimetres from its left edge.</param>
/// <param name="Drawing">What it shows.</param>
internal sealed record SheetPart(int Sheet, double X, DisplayList Drawing);
