using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>A cell, or the part of one that stands on one page. Millimetres from the top left corner of the page.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Text">What it says; no wider and no higher than the cell.</param>
/// <param name="IsContinued">Whether it began on a page before.</param>
/// <param name="GoesOn">Whether it goes on on the next page.</param>
internal sealed record DayBox(DayCell Cell, double X, double Y, double Width, double Height, Fragment Text, bool IsContinued, bool GoesOn);
