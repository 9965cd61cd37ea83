namespace EventsHub.Documents.Layout;

/// <summary>Something that can be drawn only when every page has its number.</summary>
internal sealed record LateItem(Tag? Tag, Action<DisplayList, PageNumbers> Draw) : DisplayItem(Tag);
