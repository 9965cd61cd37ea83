using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>Items that are transformed together. The matrix maps their millimetres to those of the list that contains the group.</summary>
internal sealed record GroupItem(Matrix3x2 Matrix, DisplayList Content) : DisplayItem(Tag: null);
