namespace EventsHub.Documents.Text;

/// <summary>Shaped glyphs of one font, script and direction, in visual order from left to right. Lengths are em.</summary>
internal sealed class GlyphRun
{
    /// <summary>Text of the paragraph that cluster indexes refer to.</summary>
    public required string Text { get; init; }

    public required FontFace Face { get; init; }

    /// <summary>Style properties that the run was shaped with.</summary>
    public required ShapingKey Key { get; init; }

    public required HarfBuzzSharp.Script Script { get; init; }

    /// <summary>Index of the first UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>Index of the span of the paragraph.</summary>
    public required int Span { get; init; }

    /// <summary>Embedding level of UAX #9; odd levels run from right to left.</summary>
    public required byte Level { get; init; }

    /// <summary>Glyph numbers.</summary>
    public required ushort[] Glyphs { get; init; }

    /// <summary>Advance of each glyph.</summary>
    public required float[] Advances { get; init; }

    /// <summary>Horizontal offset of each glyph from the pen position; null when all are 0.</summary>
    public required float[]? OffsetsX { get; init; }

    /// <summary>Vertical offset of each glyph above the baseline; null when all are 0.</summary>
    public required float[]? OffsetsY { get; init; }

    /// <summary>Index of the UTF-16 code unit where the cluster of each glyph starts.</summary>
    public required int[] Clusters { get; init; }

    /// <summary>True for glyphs before which a line break requires shaping again (HarfBuzz's unsafe-to-break flag); null when there are none.</summary>
    public required bool[]? UnsafeToBreak { get; init; }

    /// <summary>Highest ink above the baseline.</summary>
    public required float Ascent { get; init; }

    /// <summary>Lowest ink below the baseline, as a positive number.</summary>
    public required float Descent { get; init; }

    /// <summary>True when no installed font covers a character of the run.</summary>
    public required bool Missing { get; init; }

    public bool RightToLeft => (Level & 1) == 1;

    /// <summary>Space added after each cluster.</summary>
    public float LetterSpacing => Key.SpacingIn(Script);

    /// <summary>True when nothing of the run can be printed.</summary>
    public bool IsAbsent => Missing && Array.TrueForAll(Glyphs, static glyph => glyph == 0);

    /// <summary>Sum of the advances of a range of glyphs.</summary>
    public float Width(int from, int to)
    {
        var sum = 0f;
        for (var i = from; i < to; i++)
        {
            sum += Advances[i];
        }

        return sum;
    }

    /// <summary>Range of the text that the cluster of a glyph stands for.</summary>
    public Range ClusterRange(int glyph)
    {
        var cluster = Clusters[glyph];
        var step = RightToLeft ? -1 : 1;
        for (var i = glyph + step; i >= 0 && i < Clusters.Length; i += step)
        {
            if (Clusters[i] != cluster)
            {
                return cluster..Clusters[i];
            }
        }

        return cluster..End;
    }

    /// <summary>The range of glyphs for a part of the text; null when a cut there requires shaping again.</summary>
    public (int From, int To)? Slice(int start, int end)
    {
        if (start <= Start && end >= End)
        {
            return (0, Glyphs.Length);
        }

        var (from, to) = RightToLeft ? (FirstGlyph(end), FirstGlyph(start)) : (FirstGlyph(start), FirstGlyph(end));
        if (from == to)
        {
            return null;
        }

        var first = RightToLeft ? to - 1 : from;
        var afterLast = RightToLeft ? from - 1 : to;
        var cutBefore = start <= Start || (Clusters[first] == start && !IsUnsafe(first));
        var cutAfter = end >= End || (afterLast >= 0 && afterLast < Glyphs.Length && Clusters[afterLast] == end && !IsUnsafe(afterLast));
        return cutBefore && cutAfter ? (from, to) : null;
    }

    /// <summary>A range of glyphs as a separate run with other advances.</summary>
    public GlyphRun Part(int from, int to, float[] advances)
    {
        var (first, last) = RightToLeft ? (to - 1, from) : (from, to - 1);
        return new GlyphRun
        {
            Text = Text,
            Face = Face,
            Key = Key,
            Script = Script,
            Start = Clusters[first],
            End = ClusterRange(last).End.Value,
            Span = Span,
            Level = Level,
            Glyphs = Glyphs[from..to],
            Advances = advances,
            OffsetsX = OffsetsX?[from..to],
            OffsetsY = OffsetsY?[from..to],
            Clusters = Clusters[from..to],
            UnsafeToBreak = UnsafeToBreak?[from..to],
            Ascent = Ascent,
            Descent = Descent,
            Missing = Missing,
        };
    }

    /// <summary>The run of a hyphen for a soft hyphen at an index, shown at the end of a line; null when the font has no hyphen.</summary>
    public GlyphRun? HyphenAt(int index) => Face.Hyphen is not { } hyphen ? null : new GlyphRun
    {
        Text = Text,
        Face = Face,
        Key = Key,
        Script = Script,
        Start = index,
        End = index + 1,
        Span = Span,
        Level = Level,
        Glyphs = [hyphen],
        Advances = [Face.Advance(hyphen) / (float)Face.UnitsPerEm],
        OffsetsX = null,
        OffsetsY = null,
        Clusters = [index],
        UnsafeToBreak = null,
        Ascent = Ascent,
        Descent = Descent,
        Missing = false,
    };

    private bool IsUnsafe(int glyph) => UnsafeToBreak is not null && UnsafeToBreak[glyph];

    /// <summary>The first glyph at or beyond an index of the text, by bisection: cluster indexes rise from left to right, or fall in a run from right to left.</summary>
    private int FirstGlyph(int index)
    {
        int low = 0, high = Clusters.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = RightToLeft == (Clusters[middle] >= index) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
