namespace EventsHub.Documents.Layout;

/// <summary>An area that leads to an anchor in this document, or to an address outside.</summary>
internal sealed record LinkItem(Tag? Tag, double X, double Y, double Width, double Height, string Target, string Description) : DisplayItem(Tag);
