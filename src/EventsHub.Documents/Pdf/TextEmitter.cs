using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Shows glyphs with the text that they stand for, so that it can be copied and read out.</summary>
internal static class TextEmitter
{
    /// <summary>Writes the glyphs of a piece inside a text object whose font and position are set. Text that ToUnicode cannot express is added as ActualText (ISO 32000-1, 14.9.4).</summary>
    public static void Write(ByteWriter content, PdfFont font, LinePiece piece)
    {
        var run = piece.Run;
        var line = new Line(content, font, run, piece.Style.Size);
        for (var i = piece.From; i < piece.To;)
        {
            var end = EndOfCluster(run, i, piece.To);
            if (SpeaksForItself(font, run, i, end))
            {
                line.Show(i, end);
                i = end;
                continue;
            }

            var range = run.ClusterRange(i);
            if (!run.RightToLeft)
            {
                // Adjacent clusters that also need ActualText share one span, up to the end of the word.
                while (end < piece.To && run.Text[range.End.Value - 1] != ' ')
                {
                    var next = EndOfCluster(run, end, piece.To);
                    if (run.Text[run.Clusters[end]] == ' ' || SpeaksForItself(font, run, end, next))
                    {
                        break;
                    }

                    range = range.Start..run.ClusterRange(end).End;
                    end = next;
                }
            }

            line.Close();
            content.Raw("/Span<</ActualText<FEFF"u8);
            foreach (var unit in run.Text.AsSpan(range))
            {
                if (!Characters.IsInvisibleControl(unit))
                {
                    content.Hex16(unit);
                }
            }

            content.Raw(">>>BDC\n"u8);
            line.Show(i, end);
            line.Close();
            content.Raw("EMC\n"u8);
            i = end;
        }

        line.Close();
        line.ResetRise();
    }

    private static int EndOfCluster(GlyphRun run, int glyph, int limit)
    {
        var end = glyph + 1;
        while (end < limit && run.Clusters[end] == run.Clusters[glyph])
        {
            end++;
        }

        return end;
    }

    private static bool SpeaksForItself(PdfFont font, GlyphRun run, int from, int to)
    {
        var text = run.Text.AsSpan(run.ClusterRange(from));
        if (text.Length > 1)
        {
            // A soft hyphen inside a line is neither shown nor read out.
            text = text.TrimEnd(Characters.SoftHyphen);
        }

        if (text.Length == 1 && Characters.IsIgnorable(text[0]))
        {
            // The glyph is the font's space or hyphen, which must stay mapped to that character.
            font.StandsFor(run.Glyphs[from], run.Glyphs[from] == run.Face.Hyphen ? "-" : " ");
            return false;
        }

        var visible = text.Length == 1 || text.IndexOfAnyInRange('\u200B', '\u206F') < 0 ? text : null;
        if (to - from == 1 && !visible.IsEmpty && !run.Missing)
        {
            return font.StandsFor(run.Glyphs[from], visible);
        }

        // PDF/UA requires a ToUnicode entry for each glyph, even where ActualText overrides it.
        for (var i = from; i < to; i++)
        {
            font.StandsFor(run.Glyphs[i], text[..Math.Min(text.Length, char.IsHighSurrogate(text[0]) ? 2 : 1)]);
        }

        return false;
    }

    /// <summary>Writes TJ arrays of strings and position adjustments.</summary>
    private struct Line(ByteWriter content, PdfFont font, GlyphRun run, double size)
    {
        private readonly double size = size;
        private double wanted;
        private double actual;
        private float rise;
        private bool arrayOpen;
        private bool stringOpen;

        public void Show(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                var glyph = run.Glyphs[i];
                var glyphRise = run.OffsetsY?[i] ?? 0;
                if (glyphRise != rise)
                {
                    Close();
                    rise = glyphRise;
                    content.Number(rise * size).Raw(" Ts\n"u8);
                }

                if (!arrayOpen)
                {
                    content.Byte((byte)'[');
                    arrayOpen = true;
                }

                var target = wanted + ((run.OffsetsX?[i] ?? 0) * 1000);
                if (Math.Abs(target - actual) >= 0.6)
                {
                    CloseString();
                    var shift = Math.Round(target - actual, 1);
                    content.Number(-shift);
                    actual += shift;
                }

                if (!stringOpen)
                {
                    content.Byte((byte)'<');
                    stringOpen = true;
                }

                content.Hex16(font.Use(glyph));
                actual += font.Width(glyph);
                wanted += run.Advances[i] * 1000;
            }
        }

        public void Close()
        {
            CloseString();
            if (arrayOpen)
            {
                content.Raw("]TJ\n"u8);
                arrayOpen = false;
            }
        }

        public readonly void ResetRise()
        {
            if (rise != 0)
            {
                content.Raw("0 Ts\n"u8);
            }
        }

        private void CloseString()
        {
            if (stringOpen)
            {
                content.Byte((byte)'>');
                stringOpen = false;
            }
        }
    }
}
