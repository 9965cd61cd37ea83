namespace EventsHub.Documents.Layout;

/// <summary>The width of a column: fixed in millimetres, or a share of the width that fixed columns leave.</summary>
internal readonly record struct Extent(double Millimetres, double Share)
{
    public static Extent Fixed(double millimetres) => new(millimetres, 0);

    public static Extent Part(double share = 1) => new(0, share);

    /// <summary>Widths of columns in millimetres, with gaps between them. Fixed columns are narrowed in proportion where they exceed the total width.</summary>
    public static double[] Resolve(IReadOnlyList<Extent> extents, double width, double gap)
    {
        var room = Math.Max(0, width - (gap * (extents.Count - 1)));
        var asked = extents.Sum(extent => extent.Millimetres);
        var shares = extents.Sum(extent => extent.Share);
        var narrowed = asked > room ? room / asked : 1;
        return [.. extents.Select(extent => extent.Share > 0 ? Math.Max(0, room - asked) * extent.Share / shares : extent.Millimetres * narrowed)];
    }
}
