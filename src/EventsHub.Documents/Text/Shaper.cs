using System.Collections.Concurrent;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace EventsHub.Documents.Text;

/// <summary>Turns paragraphs into glyph runs: bidi, then runs of script, language and font, then HarfBuzz.</summary>
internal sealed class Shaper(FontLibrary fonts)
{
    private const int CachedLength = 160;
    private const int CacheCapacity = 1024;

    [ThreadStatic]
    private static Buffer? threadBuffer;

    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);

    // What is used again moves from the older half to the newer one before the older is dropped.
    private volatile ConcurrentDictionary<(string Text, ShapingKey Key, TextDirection Direction), ShapedText> newer = new();
    private volatile ConcurrentDictionary<(string Text, ShapingKey Key, TextDirection Direction), ShapedText> older = new();
    private int remembered;

    /// <summary>Shapes a paragraph in one style. Badges repeat themselves, so short ones are remembered.</summary>
    public ShapedText Shape(string text, TextStyle style, TextDirection direction = TextDirection.Auto)
    {
        if (text.Length > CachedLength)
        {
            return ShapeParagraph(text, [0], [style.Key], direction);
        }

        var key = (text, style.Key, direction);
        if (newer.TryGetValue(key, out var shaped))
        {
            return shaped;
        }

        if (!older.TryGetValue(key, out shaped))
        {
            shaped = ShapeParagraph(text, [0], [style.Key], direction);
        }

        if (newer.TryAdd(key, shaped) && Interlocked.Increment(ref remembered) % CacheCapacity == 0)
        {
            (older, newer) = (newer, new());
        }

        return shaped;
    }

    /// <summary>Shapes a paragraph of several styles; every span's text is isolated from the others.</summary>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextDirection direction = TextDirection.Auto)
    {
        if (spans.Count == 1)
        {
            return Shape(Prepare(spans[0].Text), spans[0].Style, direction);
        }

        var texts = new string[spans.Count];
        var starts = new int[spans.Count];
        var keys = new ShapingKey[spans.Count];
        var length = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            texts[i] = Bidi.Isolate(Prepare(spans[i].Text));
            starts[i] = length;
            keys[i] = spans[i].Style.Key;
            length += texts[i].Length;
        }

        return ShapeParagraph(string.Concat(texts), starts, keys, direction);
    }

    /// <summary>Shapes a part of a paragraph again, because a line ends inside what was shaped as one.</summary>
    public static GlyphRun Reshape(GlyphRun run, int start, int end, ShapingKey key) =>
        ShapeRun(run.Text, start, end, run.Face, FirstScript(run.Text, start, end), run.Level, run.Span, run.Missing, key);

    private static string Prepare(string text) => Characters.WellFormed(text);

    private ShapedText ShapeParagraph(string text, ReadOnlySpan<int> spanStarts, ReadOnlySpan<ShapingKey> keys, TextDirection direction)
    {
        var (levels, baseLevel) = Bidi.Resolve(text, direction);
        var runs = new List<GlyphRun>();
        for (var span = 0; span < keys.Length; span++)
        {
            var end = span + 1 < keys.Length ? spanStarts[span + 1] : text.Length;
            AddRuns(runs, text, spanStarts[span], end, levels, span, keys[span]);
        }

        return new ShapedText(text, baseLevel, [.. runs]);
    }

    private void AddRuns(List<GlyphRun> runs, string text, int start, int end, byte[]? levels, int span, ShapingKey key)
    {
        var cjkIndex = -1;
        var script = FirstScript(text, start, end);
        int runStart = start, runEnd = start;
        FontFace? runFace = null;
        Script runScript = script;
        byte runLevel = 0;
        var missing = false;

        for (var i = start; i < end;)
        {
            if (Characters.IsInvisibleControl(text[i]) && text[i] != '\t')
            {
                i++;
                continue;
            }

            var cluster = text.AsSpan(i, Math.Min(Characters.ClusterLength(text, i), end - i));
            System.Text.Rune.DecodeFromUtf16(cluster, out var first, out _);
            var own = Characters.ScriptOf(first.Value);
            var neutral = own == Script.Common || own == Script.Inherited || own == Script.Unknown;
            script = neutral ? script : own;
            var level = levels?[i] ?? 0;

            var (face, covered) = (runFace!, true);
            if (runFace is null || !neutral || !Covers(runFace, cluster) || !Connects())
            {
                cjkIndex = cjkIndex < 0 ? FontCatalogue.CjkIndex(key.Language, text) : cjkIndex;
                (face, covered) = fonts.Choose(cluster, script, key.Weight, cjkIndex);
            }

            if (runFace is not null && (face != runFace || script != runScript || level != runLevel || runEnd != i || covered == missing))
            {
                runs.Add(ShapeRun(text, runStart, runEnd, runFace, runScript, runLevel, span, missing, key));
                runStart = i;
            }
            else if (runFace is null)
            {
                runStart = i;
            }

            (runFace, runScript, runLevel, missing) = (face, script, level, !covered);
            i += cluster.Length;
            runEnd = i;

            // Neutral characters stay with the font they stand in, but a run in another direction starts afresh.
            bool Connects() => level == runLevel && !missing;
        }

        if (runFace is not null)
        {
            runs.Add(ShapeRun(text, runStart, runEnd, runFace, runScript, runLevel, span, missing, key));
        }
    }

    private static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!face.Covers(rune.Value == '\t' ? ' ' : rune.Value) && !Characters.IsIgnorable(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static Script FirstScript(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var codePoint = char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var script = char.IsLowSurrogate(text[i]) ? Script.Common : Characters.ScriptOf(codePoint);
            if (script != Script.Common && script != Script.Inherited && script != Script.Unknown)
            {
                return script;
            }
        }

        return Script.Latin;
    }

    private static GlyphRun ShapeRun(string text, int start, int end, FontFace face, Script script, byte level, int span, bool missing, ShapingKey key)
    {
        var buffer = threadBuffer ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = (level & 1) == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = script;
        buffer.Language = Languages.GetOrAdd(key.Language ?? "und", static tag => new Language(tag));
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        face.Shape(buffer, key.Features);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var count = infos.Length;
        var glyphs = new ushort[count];
        var advances = new float[count];
        var clusters = new int[count];
        var isUnsafe = new bool[count];
        float[]? offsetsX = null, offsetsY = null;
        float em = face.UnitsPerEm, ascent = 0, descent = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var info = ref infos[i];
            ref readonly var position = ref positions[i];
            glyphs[i] = (ushort)info.Codepoint;
            clusters[i] = (int)info.Cluster;
            isUnsafe[i] = (info.Mask & (uint)GlyphFlags.UnsafeToBreak) != 0;
            advances[i] = position.XAdvance / em;
            if (position.XOffset != 0)
            {
                (offsetsX ??= new float[count])[i] = position.XOffset / em;
            }

            if (position.YOffset != 0)
            {
                (offsetsY ??= new float[count])[i] = position.YOffset / em;
            }

            var ink = face.Ink(glyphs[i]);
            var rise = offsetsY?[i] ?? 0;
            ascent = Math.Max(ascent, ink.Top + rise);
            descent = Math.Max(descent, -(ink.Bottom + rise));
            if (key.LetterSpacing != 0 && (i + 1 == count || infos[i + 1].Cluster != info.Cluster))
            {
                advances[i] += key.LetterSpacing;
            }
        }

        GC.KeepAlive(buffer);
        return new GlyphRun
        {
            Text = text,
            Face = face,
            Start = start,
            End = end,
            Span = span,
            Level = level,
            Glyphs = glyphs,
            Advances = advances,
            OffsetsX = offsetsX,
            OffsetsY = offsetsY,
            Clusters = clusters,
            UnsafeToBreak = isUnsafe,
            Ascent = ascent,
            Descent = descent,
            Missing = missing,
        };
    }
}
