namespace EventsHub.Documents.Layout;

/// <summary>A block at a place of its own.</summary>
/// <param name="Block">The block.</param>
/// <param name="X">Millimetres from the edge where the document's language starts to read.</param>
/// <param name="Y">Millimetres from the top.</param>
/// <param name="Width">Millimetres.</param>
internal readonly record struct Placed(Block Block, double X, double Y, double Width);
