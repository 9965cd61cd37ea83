namespace EventsHub.Documents.Layout;

/// <summary>A drawing that needs page numbers, such as a reference to a page; it is replaced when all pages are placed.</summary>
internal sealed record LateItem(Tag? Tag, Action<DisplayList, PageNumbers> Draw) : DisplayItem(Tag);
