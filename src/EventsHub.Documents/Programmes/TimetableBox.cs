using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>A cell, or its part on one page, in millimetres from the top left corner of the page.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="X">Left edge of the cell.</param>
/// <param name="Y">Top edge of the cell.</param>
/// <param name="Width">Width of the cell.</param>
/// <param name="Height">Height of the cell.</param>
/// <param name="Text">Text of the cell; no wider and no higher than the cell.</param>
/// <param name="IsContinued">True when the cell began on the page before.</param>
/// <param name="GoesOn">True when the cell is continued on the next page.</param>
internal sealed record TimetableBox(TimetableCell Cell, double X, double Y, double Width, double Height, Fragment Text, bool IsContinued, bool GoesOn);
