using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>Items that are turned, scaled or moved together; the matrix takes their millimetres to those of the list around them.</summary>
internal sealed record GroupItem(Matrix3x2 Matrix, DisplayList Content) : DisplayItem(Tag: null);
