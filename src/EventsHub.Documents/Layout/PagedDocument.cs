using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>
/// A document made of parts in page order. Parts may be filled in any order: page numbers, running heads and references are
/// drawn when all pages are placed.
/// </summary>
internal sealed class PagedDocument(LayoutContext context)
{
    private readonly List<(PageFrame Frame, PageTemplate? Template, Func<List<DisplayList>> Draw)> parts = [];

    /// <summary>Adds a part that flows over as many pages as it needs.</summary>
    public PageFlow AddFlow(PageFrame frame, PageTemplate? template = null)
    {
        var flow = new PageFlow(context, frame);
        parts.Add((frame, template, () => flow.Finish().Draw()));
        return flow;
    }

    /// <summary>Adds one page that is drawn by a callback, such as a cover.</summary>
    public void AddPage(PaperSize paper, Action<DisplayList> draw) => parts.Add((new PageFrame(paper, 0, 0, 0), null, () =>
    {
        var page = new DisplayList();
        draw(page);
        return [page];
    }));

    /// <summary>Adds pages that are laid out already.</summary>
    public void AddPages(PageFrame frame, PageTemplate? template, FlowedPages pages) => parts.Add((frame, template, pages.Draw));

    /// <summary>Draws all pages, with page numbers and running heads.</summary>
    public IReadOnlyList<Page> Draw()
    {
        var drawn = new List<(PageFrame Frame, PageTemplate? Template, DisplayList Page)>();
        foreach (var (frame, template, draw) in parts)
        {
            drawn.AddRange(draw().Select(page => (frame, template, page)));
        }

        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < drawn.Count; i++)
        {
            foreach (var anchor in Flat(drawn[i].Page).OfType<AnchorItem>())
            {
                anchors.TryAdd(anchor.Name, i + 1);
            }
        }

        var numbers = new PageNumbers(drawn.Count, anchors, Cultures.Of(context.Language));
        string? title = null;
        for (var i = 0; i < drawn.Count; i++)
        {
            var (frame, template, page) = drawn[i];
            title = Flat(page).OfType<OutlineItem>().FirstOrDefault(entry => entry.Level == 1)?.Title ?? title;
            page.Resolve(numbers);
            template?.Draw(page, context, frame, new PageInfo(i + 1, drawn.Count, title));

            // The head of the next page names the chapter that was last begun on this page.
            title = Flat(page).OfType<OutlineItem>().LastOrDefault(entry => entry.Level == 1)?.Title ?? title;
        }

        return [.. drawn.Select(page => new Page(page.Frame.Paper, page.Page))];
    }

    private static IEnumerable<DisplayItem> Flat(DisplayList list) => list.Items.SelectMany(item => item is GroupItem group ? Flat(group.Content) : [item]);
}
