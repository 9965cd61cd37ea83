namespace EventsHub.Documents.Layout;

/// <summary>A block at a fixed position on a canvas.</summary>
/// <param name="X">Millimetres from the side where the document's language starts to read.</param>
/// <param name="Y">Millimetres from the top.</param>
/// <param name="Width">Width of the block in millimetres.</param>
internal readonly record struct Placed(Block Block, double X, double Y, double Width);
