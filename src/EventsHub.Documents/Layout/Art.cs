namespace EventsHub.Documents.Layout;

/// <summary>A decorative drawing that many pages share, such as the header of badges.</summary>
/// <param name="Width">Width in millimetres.</param>
/// <param name="Height">Height in millimetres.</param>
/// <param name="Content">Items of the drawing.</param>
internal sealed record Art(double Width, double Height, DisplayList Content);
