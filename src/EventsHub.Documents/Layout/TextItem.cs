using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Glyphs of one font.</summary>
internal sealed record TextItem(Tag? Tag, LinePiece Piece, double X, double Baseline) : DisplayItem(Tag);
