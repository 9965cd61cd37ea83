namespace EventsHub.Documents.Text;

/// <summary>Some glyphs of a run at their place in a line.</summary>
/// <param name="Run">The run.</param>
/// <param name="From">First glyph.</param>
/// <param name="To">One past the last glyph.</param>
/// <param name="Style">Size, colour and the like.</param>
/// <param name="X">Millimetres from the left end of the line.</param>
internal readonly record struct LinePiece(GlyphRun Run, int From, int To, TextStyle Style, double X);
