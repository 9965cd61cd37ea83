namespace EventsHub.Documents.Layout;

/// <summary>A filled rectangle, perhaps with round corners.</summary>
internal sealed record FillItem(Tag? Tag, double X, double Y, double Width, double Height, Colour Colour, double Radius) : DisplayItem(Tag);
