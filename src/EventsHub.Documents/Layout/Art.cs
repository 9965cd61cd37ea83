namespace EventsHub.Documents.Layout;

/// <summary>A drawing of decoration that many pages share.</summary>
/// <param name="Width">Width in millimetres.</param>
/// <param name="Height">Height in millimetres.</param>
/// <param name="Content">What it shows.</param>
internal sealed record Art(double Width, double Height, DisplayList Content);
