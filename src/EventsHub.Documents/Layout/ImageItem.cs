using EventsHub.Documents.Images;

namespace EventsHub.Documents.Layout;

/// <summary>A picture, stretched to a rectangle.</summary>
internal sealed record ImageItem(Tag? Tag, PictureSource Image, double X, double Y, double Width, double Height) : DisplayItem(Tag);
