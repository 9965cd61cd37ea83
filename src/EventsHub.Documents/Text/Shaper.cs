using System.Collections.Concurrent;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace EventsHub.Documents.Text;

/// <summary>Shapes paragraphs into glyph runs: bidirectional levels first, then runs of one script and font, then HarfBuzz.</summary>
internal sealed class Shaper(FontLibrary fonts)
{
    private const int CachedLength = 160;
    private const int CacheCapacity = 1024;
    private const int LanguageCapacity = 512;
    private const int LongestLanguage = 35;

    [ThreadStatic]
    private static Buffer? threadBuffer;

    // HarfBuzz never frees a language, so the number that input can name is limited.
    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.Ordinal);
    private static readonly Language Undetermined = new("und");
    private static readonly int[] OneSpan = [0];

    // Two generations: an entry used again moves to the newer one before the older one is dropped.
    private volatile ConcurrentDictionary<(string Text, ShapingKey Key, TextDirection Direction), ShapedText> newer = new();
    private volatile ConcurrentDictionary<(string Text, ShapingKey Key, TextDirection Direction), ShapedText> older = new();
    private int remembered;

    /// <summary>Shapes a paragraph. Each span is isolated from the others, so that its direction does not affect them.</summary>
    /// <param name="spans">Texts with their styles.</param>
    /// <param name="direction">Paragraph direction.</param>
    /// <param name="language">BCP 47 language of spans that have none of their own.</param>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextDirection direction = TextDirection.Auto, string? language = null)
    {
        if (spans.Count == 1)
        {
            return Shape(Characters.WellFormed(spans[0].Text), spans[0].Style.KeyIn(language), direction);
        }

        var starts = new int[spans.Count];
        var keys = new ShapingKey[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            keys[i] = spans[i].Style.KeyIn(language);
        }

        return ShapeParagraph(Join(spans, starts, direction is TextDirection.RightToLeft or TextDirection.AutoRightToLeft), starts, keys, direction);
    }

    /// <summary>Shapes a part of a run again, because a line ends inside it.</summary>
    public static GlyphRun Reshape(GlyphRun run, int start, int end) =>
        ShapeRun(run.Text, start, end, run.Face, run.Script, run.Level, run.Span, run.Missing, run.Key);

    /// <summary>Shapes a paragraph in one style. Short ones are cached, because badges repeat the same texts.</summary>
    private ShapedText Shape(string text, ShapingKey key, TextDirection direction)
    {
        if (text.Length > CachedLength)
        {
            return ShapeParagraph(text, OneSpan, [key], direction);
        }

        var remember = (text, key, direction);
        if (newer.TryGetValue(remember, out var shaped))
        {
            return shaped;
        }

        if (!older.TryGetValue(remember, out shaped))
        {
            shaped = ShapeParagraph(text, OneSpan, [key], direction);
        }

        if (newer.TryAdd(remember, shaped) && Interlocked.Increment(ref remembered) % CacheCapacity == 0)
        {
            (older, newer) = (newer, new());
        }

        return shaped;
    }

    /// <summary>Joins spans to the text of a paragraph and notes where each starts. Spans that continue each other share one isolate.</summary>
    private static string Join(IReadOnlyList<TextSpan> spans, int[] starts, bool startsAtRight)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < spans.Count;)
        {
            var next = i + 1;
            while (next < spans.Count && spans[next].Continues)
            {
                next++;
            }

            // A single span needs no isolate. In a left-to-right paragraph, spans without right-to-left characters need none either.
            var isNeeded = next - i < spans.Count && (startsAtRight || Enumerable.Range(i, next - i).Any(k => Characters.MayBeRightToLeft(spans[k].Text)));

            // The isolate initiator belongs to the first of the spans that continue each other.
            starts[i] = text.Length;
            var isolate = new Isolate(text, isNeeded);
            isolate.Add(Characters.WellFormed(spans[i].Text));
            for (i++; i < next; i++)
            {
                starts[i] = text.Length;
                isolate.Add(Characters.WellFormed(spans[i].Text));
            }

            isolate.Close();
        }

        return text.ToString();
    }

    private ShapedText ShapeParagraph(string text, int[] spanStarts, ReadOnlySpan<ShapingKey> keys, TextDirection direction)
    {
        var (levels, baseLevel) = Bidi.Resolve(text, direction);
        var runs = new List<GlyphRun>();
        for (var span = 0; span < keys.Length; span++)
        {
            var end = span + 1 < keys.Length ? spanStarts[span + 1] : text.Length;
            AddRuns(runs, text, spanStarts[span], end, levels, span, keys[span]);
        }

        CloseGaps(text, runs);
        return new ShapedText(text, baseLevel, [.. runs], spanStarts);
    }

    /// <summary>Where nothing is printed between two blanks, or between a blank and an end, one of the blanks takes no room. Those at the end hang over it anyway.</summary>
    private static void CloseGaps(string text, List<GlyphRun> runs)
    {
        foreach (var run in runs.Where(run => run.IsAbsent))
        {
            int before = run.Start - 1, after = run.End;
            while (before >= 0 && Characters.IsInvisibleControl(text[before]))
            {
                before--;
            }

            while (after < text.Length && Characters.IsInvisibleControl(text[after]))
            {
                after++;
            }

            var (opens, closes) = (before < 0 || Characters.IsLineSpace(text[before]), after >= text.Length || Characters.IsLineSpace(text[after]));
            var isLast = text.AsSpan(after).IndexOfAnyExcept(' ', '\u3000') < 0;
            var blank = !opens || !closes ? -1 : isLast ? before : after;
            if (runs.Find(other => other.Start <= blank && blank < other.End) is { } around && Array.IndexOf(around.Clusters, blank) is var glyph and >= 0)
            {
                around.Advances[glyph] = 0;
            }
        }
    }

    private void AddRuns(List<GlyphRun> runs, string text, int start, int end, byte[]? levels, int span, ShapingKey key)
    {
        var cjkIndex = -1;
        var script = FirstScript(text, start, end);
        int runStart = start, runEnd = start;
        FontFace? runFace = null, own = null;
        Script? ownScript = null;
        Script runScript = script;
        byte runLevel = 0;
        var missing = false;
        var brackets = new BracketScripts();

        for (var i = start; i < end;)
        {
            if (Characters.IsInvisibleControl(text[i]))
            {
                i++;
                continue;
            }

            var cluster = text.AsSpan(i, Math.Min(Characters.ClusterLength(text, i), end - i));
            System.Text.Rune.DecodeFromUtf16(cluster, out var first, out _);
            var stated = Characters.ScriptOf(first.Value);
            var neutral = stated == Script.Common || stated == Script.Inherited || stated == Script.Unknown;
            script = neutral ? brackets.ScriptOf(text[i], script) : stated;
            var level = levels?[i] ?? 0;

            var (face, covered) = (runFace!, true);
            if (runFace is null || runFace != own || !neutral || script != runScript || !Covers(runFace, cluster) || !Connects())
            {
                cjkIndex = cjkIndex < 0 ? FontCatalogue.CjkIndex(key.Language, text) : cjkIndex;
                (own, ownScript) = script == ownScript ? (own, script) : (fonts.OwnOf(script, key.Weight, cjkIndex), script);
                (face, covered) = own is not null && cluster.Length == 1 && own.Covers(cluster[0]) ? (own, true) : fonts.Choose(cluster, script, key.Weight, cjkIndex);
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

            // Neutral characters keep the font of the text before them, except where the direction changes.
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
            if (!face.Covers(rune.Value) && !Characters.IsIgnorable(rune.Value))
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
        buffer.Language = LanguageOf(key.Language);

        // PDF viewers reverse the letters of a right-to-left cluster, so joiners stay clusters of their own there.
        buffer.Flags = (level & 1) == 1 ? BufferFlags.Default : BufferFlags.RemoveDefaultIgnorables;
        face.Shape(buffer, key.Features);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var count = infos.Length;
        var glyphs = new ushort[count];
        var advances = new float[count];
        var clusters = new int[count];
        bool[]? isUnsafe = null;
        var spacing = key.SpacingIn(script);
        float[]? offsetsX = null, offsetsY = null;
        float em = face.UnitsPerEm, ascent = 0, descent = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var info = ref infos[i];
            ref readonly var position = ref positions[i];
            glyphs[i] = info.Codepoint < face.GlyphCount ? (ushort)info.Codepoint : (ushort)0;
            clusters[i] = (int)info.Cluster;
            if ((info.Mask & (uint)GlyphFlags.UnsafeToBreak) != 0)
            {
                (isUnsafe ??= new bool[count])[i] = true;
            }

            // What no font has is left out, and told before printing.
            if (glyphs[i] == 0)
            {
                continue;
            }

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
            if (spacing != 0 && (i + 1 == count || infos[i + 1].Cluster != info.Cluster))
            {
                advances[i] += spacing;
            }
        }

        GC.KeepAlive(buffer);
        return new GlyphRun
        {
            Text = text,
            Face = face,
            Key = key,
            Script = script,
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

    private static Language LanguageOf(string? tag)
    {
        if (tag is null)
        {
            return Undetermined;
        }

        return Languages.TryGetValue(tag, out var language) ? language
            : tag.Length > LongestLanguage || Languages.Count >= LanguageCapacity ? Undetermined
            : Languages.GetOrAdd(tag, static tag => new Language(tag));
    }
}
