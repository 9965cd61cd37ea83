namespace EventsHub.Documents.Text;

/// <summary>The ink of a glyph, in em, y upwards.</summary>
internal readonly record struct GlyphBox(bool Known, float Left, float Right, float Top, float Bottom);
