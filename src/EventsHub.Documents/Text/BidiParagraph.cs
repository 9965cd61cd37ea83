using static EventsHub.Documents.Text.BidiClass;

namespace EventsHub.Documents.Text;

/// <summary>Resolves the embedding levels of one paragraph by the Unicode Bidirectional Algorithm (UAX #9), in time proportional to its length.</summary>
internal ref struct BidiParagraph
{
    private const int MaxDepth = 125;
    private const int MaxOpenBrackets = 63;
    private const byte Removed = 0xFF;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<byte> levels;
    private readonly BidiClass[] original;
    private readonly BidiClass[] types;
    private readonly bool hasIsolates;
    private readonly bool hasExplicit;

    // For an isolate initiator the index of its PDI, for a PDI that of its initiator, else -1.
    private readonly int[] match;

    // Explicit levels by rules X1 to X8; characters that rule X9 removes have no level.
    private readonly byte[] embedded;
    private byte baseLevel;

    private BidiParagraph(ReadOnlySpan<char> text, Span<byte> levels)
    {
        this.text = text;
        this.levels = levels;
        original = new BidiClass[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            original[i] = BidiClasses.Of(text[i]);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // Both code units get the class of the character; the rules give the same result for two characters of that class.
                original[i] = original[i + 1] = BidiClasses.Of(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }

            hasIsolates |= original[i] is FSI or LRI or RLI or PDI;
            hasExplicit |= original[i] is LRE or LRO or RLE or RLO or PDF or BN;
        }

        types = [.. original];
        embedded = new byte[text.Length];
        match = hasIsolates ? MatchIsolates(original) : [];
    }

    /// <summary>Writes the level of every UTF-16 code unit and returns the level of the paragraph.</summary>
    public static byte Resolve(ReadOnlySpan<char> text, TextDirection direction, Span<byte> levels)
    {
        var paragraph = new BidiParagraph(text, levels);
        paragraph.baseLevel = direction switch
        {
            TextDirection.LeftToRight => 0,
            TextDirection.RightToLeft => 1,
            _ => paragraph.FirstStrong(0, text.Length) ?? (byte)(direction == TextDirection.AutoRightToLeft ? 1 : 0),
        };
        paragraph.ResolveExplicit();
        paragraph.ResolveSequences();
        paragraph.ResetSeparators();
        return paragraph.baseLevel;
    }

    /// <summary>Rule BD9: the matching PDI of each isolate initiator.</summary>
    private static int[] MatchIsolates(BidiClass[] classes)
    {
        var match = new int[classes.Length];
        Array.Fill(match, -1);
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is FSI or LRI or RLI)
            {
                open.Push(i);
            }
            else if (classes[i] == PDI && open.TryPop(out var initiator))
            {
                (match[i], match[initiator]) = (initiator, i);
            }
        }

        return match;
    }

    /// <summary>Rules P2 and P3: the level given by the first strong character outside isolates; null when there is none.</summary>
    private readonly byte? FirstStrong(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            switch (original[i])
            {
                case L:
                    return 0;
                case R or AL:
                    return 1;
                case FSI or LRI or RLI:
                    i = match[i] < 0 ? end : match[i];
                    break;
            }
        }

        return null;
    }

    /// <summary>Rules X1 to X9: explicit levels from embeddings, overrides and isolates.</summary>
    private readonly void ResolveExplicit()
    {
        if (!hasIsolates && !hasExplicit)
        {
            embedded.AsSpan().Fill(baseLevel);
            return;
        }

        Span<(byte Level, BidiClass Override, bool IsIsolate)> stack = new (byte, BidiClass, bool)[MaxDepth + 2];
        var top = 0;
        stack[0] = (baseLevel, ON, false);
        int overflowIsolates = 0, overflowEmbeddings = 0, validIsolates = 0;
        for (var i = 0; i < types.Length; i++)
        {
            var current = stack[top];
            embedded[i] = current.Level;
            switch (original[i])
            {
                case RLE or LRE or RLO or LRO:
                    embedded[i] = Removed;
                    if (NextLevel(current.Level, original[i] is RLE or RLO) is var deeper and <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        stack[++top] = ((byte)deeper, original[i] switch { RLO => R, LRO => L, _ => ON }, false);
                    }
                    else if (overflowIsolates == 0)
                    {
                        overflowEmbeddings++;
                    }

                    break;
                case FSI or LRI or RLI:
                    Override(i, current.Override);
                    var fromRight = original[i] == FSI ? FirstStrong(i + 1, match[i] < 0 ? types.Length : match[i]) == 1 : original[i] == RLI;
                    if (NextLevel(current.Level, fromRight) is var isolated and <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack[++top] = ((byte)isolated, ON, true);
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack[top].IsIsolate)
                        {
                            top--;
                        }

                        top--;
                        validIsolates--;
                    }

                    embedded[i] = stack[top].Level;
                    Override(i, stack[top].Override);
                    break;
                case PDF:
                    embedded[i] = Removed;
                    if (overflowIsolates == 0 && overflowEmbeddings > 0)
                    {
                        overflowEmbeddings--;
                    }
                    else if (overflowIsolates == 0 && !current.IsIsolate && top > 0)
                    {
                        top--;
                    }

                    break;
                case BN:
                    embedded[i] = Removed;
                    break;
                case B:
                    embedded[i] = baseLevel;
                    break;
                default:
                    Override(i, current.Override);
                    break;
            }
        }
    }

    private static int NextLevel(byte level, bool odd) => odd ? (level + 1) | 1 : (level + 2) & ~1;

    private readonly void Override(int index, BidiClass type) => types[index] = type == ON ? types[index] : type;

    /// <summary>Rule X10: level runs, joined to isolating run sequences, each resolved by the rules W, N and I.</summary>
    private readonly void ResolveSequences()
    {
        var runs = new List<(int Start, int End)>();
        var runAt = hasIsolates ? new Dictionary<int, int>() : null;
        for (var i = 0; i < types.Length;)
        {
            if (embedded[i] == Removed)
            {
                i++;
                continue;
            }

            var start = i;
            var end = i + 1;
            for (i++; i < types.Length && (embedded[i] == Removed || embedded[i] == embedded[start]); i++)
            {
                end = embedded[i] == Removed ? end : i + 1;
            }

            runAt?.Add(start, runs.Count);
            runs.Add((start, end));
        }

        var indexes = new int[types.Length];
        var sequence = new Sequence(indexes, new BidiClass[types.Length]);
        foreach (var run in runs)
        {
            if (original[run.Start] == PDI && match[run.Start] >= 0)
            {
                // This run continues the sequence of the isolate's initiator and is resolved with it.
                continue;
            }

            sequence.Length = 0;
            var (start, end) = run;
            while (true)
            {
                for (var i = start; i < end; i++)
                {
                    if (embedded[i] != Removed)
                    {
                        indexes[sequence.Length++] = i;
                    }
                }

                if (original[end - 1] is not (FSI or LRI or RLI) || match[end - 1] < 0)
                {
                    break;
                }

                (start, end) = runs[runAt![match[end - 1]]];
            }

            ResolveSequence(sequence);
        }
    }

    private readonly void ResolveSequence(Sequence sequence)
    {
        var indexes = sequence.Indexes.AsSpan(0, sequence.Length);
        var s = sequence.Types.AsSpan(0, sequence.Length);
        var level = embedded[indexes[0]];
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = types[indexes[i]];
        }

        var last = indexes[^1];
        var before = NeighbourLevel(indexes[0], -1);
        var after = original[last] is FSI or LRI or RLI && match[last] < 0 ? baseLevel : NeighbourLevel(last, 1);
        var sos = DirectionOf(Math.Max(level, before));
        var eos = DirectionOf(Math.Max(level, after));
        ResolveWeak(s, sos);
        ResolveBrackets(indexes, s, sos, DirectionOf(level));
        ResolveNeutral(s, sos, eos, DirectionOf(level));
        for (var i = 0; i < s.Length; i++)
        {
            levels[indexes[i]] = (byte)(level + (level % 2 == 0 ? s[i] switch { R => 1, AN or EN => 2, _ => 0 } : s[i] == R ? 0 : 1));
        }
    }

    private readonly byte NeighbourLevel(int index, int step)
    {
        for (var i = index + step; i >= 0 && i < types.Length; i += step)
        {
            if (embedded[i] != Removed)
            {
                return embedded[i];
            }
        }

        return baseLevel;
    }

    private static BidiClass DirectionOf(int level) => level % 2 == 0 ? L : R;

    /// <summary>Rules W1 to W7: weak types.</summary>
    private static void ResolveWeak(Span<BidiClass> s, BidiClass sos)
    {
        var (previous, strong) = (sos, sos);
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = s[i] switch
            {
                NSM => previous is FSI or LRI or RLI or PDI ? ON : previous,
                EN when strong == AL => AN,
                _ => s[i],
            };
            previous = s[i];
            strong = s[i] is L or R or AL ? s[i] : strong;
        }

        // W3 must follow W2 for the whole sequence, because W2 looks back for AL.
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = s[i] == AL ? R : s[i];
        }

        for (var i = 1; i + 1 < s.Length; i++)
        {
            if ((s[i] is ES or CS && s[i - 1] == EN && s[i + 1] == EN) || (s[i] == CS && s[i - 1] == AN && s[i + 1] == AN))
            {
                s[i] = s[i - 1];
            }
        }

        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] != ET)
            {
                continue;
            }

            var end = i;
            while (end < s.Length && s[end] == ET)
            {
                end++;
            }

            var isNumber = (i > 0 && s[i - 1] == EN) || (end < s.Length && s[end] == EN);
            s[i..end].Fill(isNumber ? EN : ON);
            i = end - 1;
        }

        strong = sos;
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = s[i] switch
            {
                ES or CS => ON,
                EN when strong == L => L,
                _ => s[i],
            };
            strong = s[i] is L or R ? s[i] : strong;
        }
    }

    /// <summary>Rule N0: both brackets of a pair take the direction of the text inside or before them.</summary>
    private readonly void ResolveBrackets(ReadOnlySpan<int> indexes, Span<BidiClass> s, BidiClass sos, BidiClass embedding)
    {
        List<(int Open, int Close)>? pairs = null;
        Span<(char Closer, int Position)> open = stackalloc (char, int)[MaxOpenBrackets];
        var count = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] != ON)
            {
                continue;
            }

            var c = text[indexes[i]];
            if (BidiClasses.CloserOf(c) is var closer and not '\0')
            {
                if (count == MaxOpenBrackets)
                {
                    break;
                }

                open[count++] = (closer, i);
            }
            else if (count > 0 && BidiClasses.AsCloser(c) is var closing and not '\0')
            {
                for (var k = count - 1; k >= 0; k--)
                {
                    if (open[k].Closer == closing)
                    {
                        (pairs ??= []).Add((open[k].Position, i));
                        count = k;
                        break;
                    }
                }
            }
        }

        if (pairs is null)
        {
            return;
        }

        pairs.Sort();
        var (context, position) = (sos, 0);
        foreach (var (opener, closer) in pairs)
        {
            for (; position < opener; position++)
            {
                context = StrongOf(s[position]) ?? context;
            }

            var (sawEmbedding, sawOther) = (false, false);
            for (var i = opener + 1; i < closer && !sawEmbedding; i++)
            {
                var strong = StrongOf(s[i]);
                sawEmbedding = strong == embedding;
                sawOther |= strong is not null;
            }

            if (sawEmbedding || sawOther)
            {
                var direction = sawEmbedding || context == embedding ? embedding : context;
                SetBracket(indexes, s, opener, direction);
                SetBracket(indexes, s, closer, direction);
            }
        }
    }

    private readonly void SetBracket(ReadOnlySpan<int> indexes, Span<BidiClass> s, int position, BidiClass direction)
    {
        s[position] = direction;
        for (var i = position + 1; i < s.Length && original[indexes[i]] == NSM; i++)
        {
            s[i] = direction;
        }
    }

    private static BidiClass? StrongOf(BidiClass type) => type switch { L => L, R or EN or AN => R, _ => null };

    /// <summary>Rules N1 and N2: neutral and isolate formatting characters.</summary>
    private static void ResolveNeutral(Span<BidiClass> s, BidiClass sos, BidiClass eos, BidiClass embedding)
    {
        var before = sos;
        for (var i = 0; i < s.Length; i++)
        {
            if (StrongOf(s[i]) is { } strong)
            {
                before = strong;
                continue;
            }

            var end = i;
            while (end < s.Length && StrongOf(s[end]) is null)
            {
                end++;
            }

            var after = end < s.Length ? StrongOf(s[end])!.Value : eos;
            s[i..end].Fill(before == after ? before : embedding);
            i = end - 1;
        }
    }

    /// <summary>Rule L1 for separators and the end of the paragraph. Characters that rule X9 removes take the level of the character before them.</summary>
    private readonly void ResetSeparators()
    {
        var resets = true;
        for (var i = types.Length - 1; i >= 0; i--)
        {
            if (original[i] is B or S)
            {
                levels[i] = baseLevel;
                resets = true;
            }
            else if (embedded[i] == Removed)
            {
                levels[i] = resets ? baseLevel : Removed;
            }
            else if (original[i] is WS or FSI or LRI or RLI or PDI)
            {
                levels[i] = resets ? baseLevel : levels[i];
            }
            else
            {
                resets = false;
            }
        }

        var previous = baseLevel;
        foreach (ref var level in levels)
        {
            previous = level = level == Removed ? previous : level;
        }
    }

    private sealed class Sequence(int[] indexes, BidiClass[] types)
    {
        public int[] Indexes { get; } = indexes;

        public BidiClass[] Types { get; } = types;

        public int Length { get; set; }
    }
}
