namespace EventsHub.Documents.Layout;

/// <summary>A straight line, solid or dotted.</summary>
internal sealed record LineItem(Tag? Tag, double X1, double Y1, double X2, double Y2, double Thickness, Colour Colour, bool Dotted) : DisplayItem(Tag);
