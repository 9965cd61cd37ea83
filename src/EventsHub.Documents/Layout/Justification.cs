using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>Stretches the spaces of a line until it reaches both edges.</summary>
internal static class Justification
{
    // Beyond this a line looks torn, and is better left ragged.
    private const double WidestStretch = 2.2;

    /// <summary>The line at the width, or as it is when that would tear it.</summary>
    public static TextLine Spread(TextLine line, double width)
    {
        var room = width - line.Width;
        double spaces = 0, spaceWidth = 0;
        foreach (var piece in line.Pieces)
        {
            for (var i = piece.From; i < piece.To; i++)
            {
                if (IsSpace(piece, i))
                {
                    spaces++;
                    spaceWidth += piece.Run.Advances[i] * piece.Style.Size * 25.4 / 72;
                }
            }
        }

        // Space that hangs over the end was counted, but does not show.
        var hanging = line.Pieces.Sum(piece => piece.Run.Width(piece.From, piece.To) * piece.Style.Size * 25.4 / 72) - line.Width;
        if (hanging > 0.01)
        {
            spaces--;
            spaceWidth -= hanging;
        }

        if (spaces <= 0 || room <= 0.001 || room > spaceWidth * WidestStretch)
        {
            return line;
        }

        var extra = room / spaces;
        var pieces = new List<LinePiece>();
        var shift = 0.0;
        foreach (var piece in line.Pieces)
        {
            var start = piece.From;
            var x = piece.X;
            for (var i = piece.From; i < piece.To; i++)
            {
                var em = piece.Style.Size * 25.4 / 72;
                if (!IsSpace(piece, i))
                {
                    continue;
                }

                pieces.Add(piece with { From = start, To = i + 1, X = x + shift });
                x += piece.Run.Width(start, i + 1) * em;
                shift += extra;
                start = i + 1;
            }

            if (start < piece.To)
            {
                pieces.Add(piece with { From = start, X = x + shift });
            }
        }

        return new TextLine
        {
            Pieces = [.. pieces],
            Width = width,
            Ascent = line.Ascent,
            Descent = line.Descent,
            Start = line.Start,
            End = line.End,
            RightToLeft = line.RightToLeft,
            Continues = line.Continues,
        };
    }

    private static bool IsSpace(LinePiece piece, int glyph) => piece.Run.Text[piece.Run.Clusters[glyph]] == ' ';
}
