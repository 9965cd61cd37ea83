namespace EventsHub.Documents.Layout;

internal sealed class RowFragment(IReadOnlyList<Fragment> cells, double gap, double width, bool rightToLeft)
    : Fragment(width, cells.Select(cell => cell.Height).DefaultIfEmpty().Max())
{
    public override void Draw(DisplayList list, double x, double y)
    {
        var offset = 0.0;
        foreach (var cell in cells)
        {
            cell.Draw(list, rightToLeft ? x + Width - offset - cell.Width : x + offset, y);
            offset += cell.Width + gap;
        }
    }

    public override (Fragment? Head, Fragment Tail) Split(double height)
    {
        var parts = cells.Select(cell => cell.Height <= height ? (Head: cell, Tail: new Space(0).At(cell.Width)) : cell.Split(height)).ToList();
        return parts.Any(part => part.Head is null)
            ? (null, this)
            : (new RowFragment([.. parts.Select(part => part.Head!)], gap, Width, rightToLeft), new RowFragment([.. parts.Select(part => part.Tail)], gap, Width, rightToLeft));
    }
}
