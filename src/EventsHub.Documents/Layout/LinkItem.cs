namespace EventsHub.Documents.Layout;

/// <summary>An area that links to an anchor of this document or to a web address.</summary>
internal sealed record LinkItem(Tag? Tag, double X, double Y, double Width, double Height, string Target, string Description) : DisplayItem(Tag);
