namespace EventsHub.Documents.Text;

/// <summary>Bounds of the ink of a glyph, in em with y upwards.</summary>
internal readonly record struct GlyphBox(bool Known, float Left, float Right, float Top, float Bottom);
