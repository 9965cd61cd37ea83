using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Glyphs of one font on one baseline.</summary>
internal sealed record TextItem(Tag? Tag, LinePiece Piece, double X, double Baseline) : DisplayItem(Tag);
