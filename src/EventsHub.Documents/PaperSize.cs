namespace EventsHub.Documents;

/// <summary>A paper size in portrait format.</summary>
/// <param name="Width">Width in millimetres.</param>
/// <param name="Height">Height in millimetres.</param>
public readonly record struct PaperSize(double Width, double Height)
{
    /// <summary>ISO 216 A4, 210 × 297 mm.</summary>
    public static PaperSize A4 { get; } = new(210, 297);

    /// <summary>ISO 216 A5, 148 × 210 mm.</summary>
    public static PaperSize A5 { get; } = new(148, 210);

    /// <summary>ISO 216 A6, 105 × 148 mm.</summary>
    public static PaperSize A6 { get; } = new(105, 148);
}
