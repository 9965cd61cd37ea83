namespace EventsHub.Documents.Layout;

/// <summary>A width in a row or table: so many millimetres, or a share of what is left.</summary>
internal readonly record struct Extent(double Millimetres, double Share)
{
    public static Extent Fixed(double millimetres) => new(millimetres, 0);

    public static Extent Part(double share = 1) => new(0, share);

    /// <summary>The widths of columns, with gaps between them. Fixed ones are narrowed where they would exceed the width.</summary>
    public static double[] Resolve(IReadOnlyList<Extent> extents, double width, double gap)
    {
        var room = Math.Max(0, width - (gap * (extents.Count - 1)));
        var asked = extents.Sum(extent => extent.Millimetres);
        var shares = extents.Sum(extent => extent.Share);
        var narrowed = asked > room ? room / asked : 1;
        return [.. extents.Select(extent => extent.Share > 0 ? Math.Max(0, room - asked) * extent.Share / shares : extent.Millimetres * narrowed)];
    }
}
