namespace EventsHub.Documents.Layout;

/// <summary>A drawing that repeats and is stored once.</summary>
internal sealed record ArtItem(Tag? Tag, Art Art, double X, double Y) : DisplayItem(Tag);
