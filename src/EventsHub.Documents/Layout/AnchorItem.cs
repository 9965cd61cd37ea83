namespace EventsHub.Documents.Layout;

/// <summary>A place that links lead to.</summary>
internal sealed record AnchorItem(Tag? Tag, string Name, double Y) : DisplayItem(Tag);
