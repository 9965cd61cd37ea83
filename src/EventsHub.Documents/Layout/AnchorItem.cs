namespace EventsHub.Documents.Layout;

/// <summary>A named target of links.</summary>
internal sealed record AnchorItem(Tag? Tag, string Name, double Y) : DisplayItem(Tag);
