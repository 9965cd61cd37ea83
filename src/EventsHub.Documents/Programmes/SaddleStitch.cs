namespace EventsHub.Documents.Programmes;

/// <summary>The order in which pages lie on sheets that are folded once and stitched through the fold.</summary>
internal static class SaddleStitch
{
    private const int PagesOnASheet = 4;

    /// <summary>How many pages there are once the last sheet is full.</summary>
    public static int Padded(int pages) => (pages + PagesOnASheet - 1) / PagesOnASheet * PagesOnASheet;

    /// <summary>The side of a sheet that a page lies on, and whether it is the left half of it. Sides are in the order in which they are printed: front and
    /// back of the outermost sheet, then of the next. Both count from 0.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pages">How many there are, a multiple of four.</param>
    /// <param name="rightToLeft">Whether the booklet opens from the right.</param>
    public static (int Side, bool IsLeft) PlaceOf(int page, int pages, bool rightToLeft)
    {
        var side = Math.Min(page, pages - 1 - page);

        // The first page is on the right of its side, the second on the left of the other side, and so on through the first half.
        var isLeft = page < pages / 2 ? page % 2 == 1 : (pages - 1 - page) % 2 == 0;
        return (side, isLeft != rightToLeft);
    }
}
