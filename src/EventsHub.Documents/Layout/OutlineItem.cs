namespace EventsHub.Documents.Layout;

/// <summary>An entry of the outline (bookmarks) that viewers show beside the pages.</summary>
internal sealed record OutlineItem(Tag? Tag, int Level, string Title, double Y) : DisplayItem(Tag);
