namespace EventsHub.Documents.Text;

/// <summary>A range of glyphs of a run, placed in a line.</summary>
/// <param name="From">Index of the first glyph.</param>
/// <param name="To">Index after the last glyph.</param>
/// <param name="Style">Style; its size may be smaller than that of the span.</param>
/// <param name="X">Millimetres from the left end of the line.</param>
internal readonly record struct LinePiece(GlyphRun Run, int From, int To, TextStyle Style, double X);
