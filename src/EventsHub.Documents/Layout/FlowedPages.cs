namespace EventsHub.Documents.Layout;

/// <summary>Pages whose fragments are placed but not drawn yet, because drawing needs the number of pages.</summary>
internal sealed class FlowedPages(IReadOnlyList<IReadOnlyList<(Fragment Fragment, double X, double Y)>> pages)
{
    public int Count => pages.Count;

    public List<DisplayList> Draw()
    {
        var lists = new List<DisplayList>();
        foreach (var page in pages)
        {
            var list = new DisplayList();
            foreach (var (fragment, x, y) in page)
            {
                fragment.Draw(list, x, y);
            }

            lists.Add(list);
        }

        return lists;
    }
}
