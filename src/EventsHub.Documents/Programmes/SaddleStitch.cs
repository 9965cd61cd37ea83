namespace EventsHub.Documents.Programmes;

/// <summary>Imposition of pages on sheets that are folded once and stitched through the fold.</summary>
internal static class SaddleStitch
{
    private const int PagesOnASheet = 4;

    /// <summary>The number of pages rounded up to full sheets of four pages.</summary>
    public static int Padded(int pages) => (pages + PagesOnASheet - 1) / PagesOnASheet * PagesOnASheet;

    /// <summary>The side of a sheet that a page is printed on, and whether it is on the left half. Sides are in printing order: front and
    /// back of the outermost sheet, then of the next. Pages and sides are counted from 0.</summary>
    /// <param name="page">Page, counted from 0.</param>
    /// <param name="pages">Number of pages, a multiple of four.</param>
    /// <param name="rightToLeft">True when the booklet is bound on the right, as in Arabic.</param>
    public static (int Side, bool IsLeft) PlaceOf(int page, int pages, bool rightToLeft)
    {
        var side = Math.Min(page, pages - 1 - page);

        // In the first half of a booklet, even pages (from 0) are on the right of their side and odd pages on the left of the other side.
        var isLeft = page < pages / 2 ? page % 2 == 1 : (pages - 1 - page) % 2 == 0;
        return (side, isLeft != rightToLeft);
    }
}
