namespace EventsHub.Documents.Layout;

/// <summary>A filled rectangle; a radius above 0 rounds its corners.</summary>
internal sealed record FillItem(Tag? Tag, double X, double Y, double Width, double Height, Colour Colour, double Radius) : DisplayItem(Tag);
