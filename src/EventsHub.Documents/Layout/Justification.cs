using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>
/// Justifies a line. Spaces between words open first and most, then the gaps between
/// ideographs and between the syllables of scripts without spaces. Joined letters, as in Arabic, are never pulled apart.
/// </summary>
internal static class Justification
{
    private const double MillimetresPerPoint = 25.4 / 72;

    // Limits for the opening of gaps. A line that would need more looks torn, so it is left ragged.
    private const double SpaceStretch = 2.2;
    private const double IdeographStretch = 0.3;
    private const double SyllableStretch = 0.12;

    /// <summary>The line stretched to a width in millimetres, or unchanged where its gaps would become too wide.</summary>
    public static TextLine Spread(TextLine line, double width)
    {
        var room = width - line.Width;
        if (room <= 0.001)
        {
            return line;
        }

        // Clusters in visual order, each with the limit of the gap to its right.
        var stretches = new double[line.Pieces.Length][];
        var total = 0.0;
        var before = Kind.None;
        (int Piece, int Glyph)? last = null;
        for (var p = 0; p < line.Pieces.Length; p++)
        {
            var piece = line.Pieces[p];
            stretches[p] = new double[piece.To - piece.From];
            if (piece.X < -0.001 || piece.X >= line.Width - 0.001)
            {
                // Spaces that hang over an end of the line do not stretch.
                continue;
            }

            var em = piece.Style.Size * MillimetresPerPoint;
            for (var i = piece.From; i < piece.To; i++)
            {
                if (i + 1 < piece.To && piece.Run.Clusters[i + 1] == piece.Run.Clusters[i])
                {
                    continue;
                }

                var kind = KindOf(piece.Run, i);
                if (last is { } gap && before != Kind.Space && StretchBetween(before, kind) is var stretch and > 0)
                {
                    total += stretches[gap.Piece][gap.Glyph] = stretch * em;
                }

                if (kind == Kind.Space)
                {
                    total += stretches[p][i - piece.From] = SpaceStretch * piece.Run.Advances[i] * em;
                }

                (before, last) = (kind, (p, i - piece.From));
            }
        }

        // The last cluster at the right edge has no gap after it.
        if (last is { } edge)
        {
            total -= stretches[edge.Piece][edge.Glyph];
            stretches[edge.Piece][edge.Glyph] = 0;
        }

        return total <= 0 || room > total ? line : Open(line, stretches, room / total, width);
    }

    private static TextLine Open(TextLine line, double[][] stretches, double share, double width)
    {
        var pieces = new LinePiece[line.Pieces.Length];
        var shift = 0.0;
        for (var p = 0; p < pieces.Length; p++)
        {
            var piece = line.Pieces[p];
            var em = piece.Style.Size * MillimetresPerPoint;
            var advances = piece.Run.Advances[piece.From..piece.To];
            var opened = 0.0;
            for (var i = 0; i < advances.Length; i++)
            {
                opened += stretches[p][i] * share;
                advances[i] += (float)(stretches[p][i] * share / em);
            }

            pieces[p] = opened == 0
                ? piece with { X = piece.X + shift }
                : piece with { Run = piece.Run.Part(piece.From, piece.To, advances), From = 0, To = advances.Length, X = piece.X + shift };
            shift += opened;
        }

        return line.With(pieces, width);
    }

    private static double StretchBetween(Kind left, Kind right) => (left, right) switch
    {
        (Kind.Ideograph, Kind.Ideograph or Kind.Other) or (Kind.Other, Kind.Ideograph) => IdeographStretch,
        (Kind.Syllable, Kind.Syllable) => SyllableStretch,
        _ => 0,
    };

    private static Kind KindOf(GlyphRun run, int glyph)
    {
        var range = run.ClusterRange(glyph);
        var first = System.Text.Rune.GetRuneAt(run.Text, range.Start.Value).Value;
        if (first is ' ' or 0xA0)
        {
            return Kind.Space;
        }

        return Characters.IsIdeographic(first) ? Kind.Ideograph : Characters.HasNoSpaces(run.Script) ? Kind.Syllable : Kind.Other;
    }

    /// <summary>Kinds of clusters, which decide how far the gaps beside them may open.</summary>
    private enum Kind
    {
        None,
        Other,
        Space,
        Ideograph,
        Syllable,
    }
}
