namespace EventsHub.Documents.Text;

/// <summary>Glyphs of one font in one direction, left to right as seen, measured in em.</summary>
internal sealed class GlyphRun
{
    /// <summary>The paragraph that the clusters point into.</summary>
    public required string Text { get; init; }

    /// <summary>The font.</summary>
    public required FontFace Face { get; init; }

    /// <summary>What it was shaped with.</summary>
    public required ShapingKey Key { get; init; }

    /// <summary>Its script.</summary>
    public required HarfBuzzSharp.Script Script { get; init; }

    /// <summary>First UTF-16 unit of the run.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last UTF-16 unit.</summary>
    public required int End { get; init; }

    /// <summary>Which span of the paragraph it belongs to.</summary>
    public required int Span { get; init; }

    /// <summary>Embedding level; odd is right to left.</summary>
    public required byte Level { get; init; }

    /// <summary>Glyph numbers.</summary>
    public required ushort[] Glyphs { get; init; }

    /// <summary>How far each glyph moves the pen.</summary>
    public required float[] Advances { get; init; }

    /// <summary>Shift of each glyph from the pen, or null when there is none.</summary>
    public required float[]? OffsetsX { get; init; }

    /// <summary>Rise of each glyph over the baseline, or null when there is none.</summary>
    public required float[]? OffsetsY { get; init; }

    /// <summary>The UTF-16 unit at which each glyph's cluster starts.</summary>
    public required int[] Clusters { get; init; }

    /// <summary>Glyphs before whose cluster the text may not be cut without shaping again; null when there is none.</summary>
    public required bool[]? UnsafeToBreak { get; init; }

    /// <summary>Highest ink over the baseline.</summary>
    public required float Ascent { get; init; }

    /// <summary>Deepest ink under the baseline, as a positive number.</summary>
    public required float Descent { get; init; }

    /// <summary>True when a character of the run is in no font.</summary>
    public required bool Missing { get; init; }

    /// <summary>True when it reads from the right.</summary>
    public bool RightToLeft => (Level & 1) == 1;

    /// <summary>Width of some of its glyphs.</summary>
    public float Width(int from, int to)
    {
        var sum = 0f;
        for (var i = from; i < to; i++)
        {
            sum += Advances[i];
        }

        return sum;
    }

    /// <summary>The text of the cluster that a glyph belongs to.</summary>
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

    /// <summary>The glyphs that stand for a part of the text, or null when cutting there needs new shaping.</summary>
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

    /// <summary>Some of its glyphs as a run of their own, with other advances.</summary>
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

    /// <summary>The hyphen that a soft hyphen at an index becomes at the end of a line; null when the font has none.</summary>
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

    /// <summary>Clusters grow from left to right, or shrink where the text reads from the right: the first glyph at or beyond an index.</summary>
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
