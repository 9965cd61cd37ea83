namespace EventsHub.Documents.Layout;

/// <summary>A shared drawing, which the PDF stores once however often it is shown.</summary>
internal sealed record ArtItem(Tag? Tag, Art Art, double X, double Y) : DisplayItem(Tag);
