using System.Text;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Shows glyphs so that each code shown stands for one character, in order of reading: then the text can be copied, searched and read out.</summary>
internal static class TextEmitter
{
    /// <summary>Writes the glyphs of a piece inside a text object whose position is set.</summary>
    /// <param name="content">Where to.</param>
    /// <param name="document">The document that has the fonts.</param>
    /// <param name="piece">What to show.</param>
    /// <param name="font">Number of the font that is set in the size of the piece; null for none.</param>
    /// <returns>The same afterwards.</returns>
    public static int? Write(ByteWriter content, PdfDocument document, LinePiece piece, int? font)
    {
        var run = piece.Run;
        var line = new Line(content, document, run, piece.Style.Size) { Font = font };
        for (var i = piece.From; i < piece.To;)
        {
            var end = EndOfCluster(run, i, piece.To);
            line.ShowCluster(i, end);
            i = end;
        }

        line.Close();
        line.ResetRise();
        return line.Font;
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

    /// <summary>Writes TJ arrays of strings and position adjustments.</summary>
    private struct Line(ByteWriter content, PdfDocument document, GlyphRun run, double size)
    {
        private readonly PdfFont font = document.FontFor(run.Face);
        private readonly double size = size;
        private double wanted;
        private double actual;
        private float rise;
        private bool arrayOpen;
        private bool stringOpen;

        /// <summary>Number of the font that is set.</summary>
        public int? Font { get; set; }

        public void ShowCluster(int from, int to)
        {
            Span<Reading> readings = stackalloc Reading[SpelledFont.Longest];
            var (count, isWhole) = Read(from, readings);
            readings = readings[..count];
            if (count == 0 && isWhole)
            {
                // A soft hyphen inside a line is neither shown nor read out.
                wanted += run.Width(from, to) * 1000;
            }
            else if (SpeakForThemselves(from, to, readings))
            {
                for (var i = from; i < to; i++)
                {
                    font.StandsFor(run.Glyphs[i], readings[i - from].Character);
                    Show(i);
                }
            }
            else if (isWhole && to - from <= SpelledFont.Longest && document.SpelledFontFor(run.Face) is { HasRoom: true } spelled)
            {
                Spell(spelled, from, to, readings);
            }
            else
            {
                ShowWithActualText(from, to);
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

        /// <summary>How a cluster is read; false when it is too long.</summary>
        private readonly (int Count, bool IsWhole) Read(int glyph, Span<Reading> readings)
        {
            var count = 0;
            var isHyphen = run.Glyphs[glyph] == run.Face.Hyphen;
            foreach (var character in run.Text.AsSpan(run.ClusterRange(glyph)).EnumerateRunes())
            {
                if (character.IsBmp && (Characters.IsInvisibleControl((char)character.Value) || (character.Value == Characters.SoftHyphen && !isHyphen)))
                {
                    continue;
                }

                if (count > 0 && readings[count - 1] is { Joiner: '\0', Character: var before } && Reading.IsJoiner(before))
                {
                    readings[count - 1] = new Reading(character, (char)before.Value);
                    continue;
                }

                if (count == readings.Length)
                {
                    return (0, false);
                }

                readings[count++] = new Reading(character);
            }

            return (count, true);
        }

        /// <summary>
        /// True when each glyph stands for the character in its place by itself. Readers take the gaps of spaced letters for spaces, and PDF.js puts
        /// what runs from right to left, and figures in it, in order font by font: those are spelled, in one font.
        /// </summary>
        private readonly bool SpeakForThemselves(int from, int to, ReadOnlySpan<Reading> readings)
        {
            if (to - from != readings.Length || run.Missing || run.LetterSpacing != 0 || run.Level > 0)
            {
                return false;
            }

            for (var i = from; i < to; i++)
            {
                var (glyph, reading) = (run.Glyphs[i], readings[i - from]);
                var isItsOwn = to - from == 1
                    ? !Characters.IsIgnorable(reading.Character.Value)
                    : run.Advances[i] > 0 && (run.OffsetsX?[i] ?? 0) == 0 && (run.OffsetsY?[i] ?? 0) == 0 && run.Face.NominalGlyph(reading.Character.Value) == glyph;
                if (!isItsOwn || reading.Joiner != '\0' || !font.MayStandFor(glyph, reading.Character))
                {
                    return false;
                }
            }

            return true;
        }

        private void Spell(SpelledFont spelled, int from, int to, ReadOnlySpan<Reading> readings)
        {
            Span<(ushort Glyph, int X, int Y)> glyphs = stackalloc (ushort, int, int)[to - from];
            var pen = 0f;
            for (var i = from; i < to; i++)
            {
                glyphs[i - from] = (run.Glyphs[i], Thousandths(pen + (run.OffsetsX?[i] ?? 0)), Thousandths(run.OffsetsY?[i] ?? 0));
                pen += run.Advances[i];
            }

            // Letter spacing belongs to the width, lest its gaps be read as spaces; justification does not, or every line had codes of its own. Kerning makes
            // the width less, so that the next cluster begins after the last code of this one.
            var natural = (run.Face.Advance(run.Glyphs[to - 1]) / (float)run.Face.UnitsPerEm) + run.LetterSpacing;
            var width = pen - Math.Max(run.Advances[to - 1] - natural, 0);
            Span<ushort> codes = stackalloc ushort[readings.Length];
            spelled.Spell(glyphs, Thousandths(width), readings, run.RightToLeft, codes);

            Place(spelled.Number, 0, 0);
            foreach (var code in codes)
            {
                content.Hex16(code);
                actual += spelled.Width(code);
            }

            wanted += pen * 1000;
        }

        /// <summary>For clusters of absurd length, which readers need to know ActualText for (ISO 32000-1, 14.9.4).</summary>
        private void ShowWithActualText(int from, int to)
        {
            Close();
            content.Raw("/Span<</ActualText<FEFF"u8);
            var text = run.Text.AsSpan(run.ClusterRange(from));
            foreach (var unit in text)
            {
                if (!Characters.IsInvisibleControl(unit))
                {
                    content.Hex16(unit);
                }
            }

            content.Raw(">>>BDC\n"u8);
            Rune.DecodeFromUtf16(text, out var first, out _);
            for (var i = from; i < to; i++)
            {
                if (run.Glyphs[i] != 0)
                {
                    font.StandsFor(run.Glyphs[i], first);
                    Show(i);
                }
            }

            Close();
            content.Raw("EMC\n"u8);
        }

        private void Show(int glyph)
        {
            Place(font.Number, run.OffsetsX?[glyph] ?? 0, run.OffsetsY?[glyph] ?? 0);
            content.Hex16(font.Use(run.Glyphs[glyph]));
            actual += font.Width(run.Glyphs[glyph]);
            wanted += run.Advances[glyph] * 1000;
        }

        /// <summary>Opens a string in a font, at an offset from the pen.</summary>
        private void Place(int number, float x, float y)
        {
            if (number != Font)
            {
                Close();
                Font = number;
                content.Raw("/F"u8).Int(number).Byte((byte)' ').Number(size).Raw(" Tf\n"u8);
            }

            if (y != rise)
            {
                Close();
                rise = y;
                content.Number(rise * size).Raw(" Ts\n"u8);
            }

            if (!arrayOpen)
            {
                content.Byte((byte)'[');
                arrayOpen = true;
            }

            var target = wanted + (x * 1000);
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
        }

        private void CloseString()
        {
            if (stringOpen)
            {
                content.Byte((byte)'>');
                stringOpen = false;
            }
        }

        private static int Thousandths(float em) => (int)Math.Clamp(Math.Round(em * 1000), short.MinValue, short.MaxValue);
    }
}
