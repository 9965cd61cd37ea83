using System.Runtime.CompilerServices;
using Icu;

namespace EventsHub.Documents.Text;

/// <summary>The character properties that the bidirectional algorithm needs.</summary>
internal static class BidiClasses
{
    private const int BlockSize = 256;

    // Opening brackets, each followed by its closing bracket (BidiBrackets.txt).
    private const string Brackets = "()[]{}\u0F3A\u0F3B\u0F3C\u0F3D\u169B\u169C\u2045\u2046\u207D\u207E\u208D\u208E\u2308\u2309\u230A\u230B\u2329\u232A\u2768\u2769\u276A"
        + "\u276B\u276C\u276D\u276E\u276F\u2770\u2771\u2772\u2773\u2774\u2775\u27C5\u27C6\u27E6\u27E7\u27E8\u27E9\u27EA\u27EB\u27EC\u27ED\u27EE"
        + "\u27EF\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298A\u298B\u298C\u298D\u2990\u298F\u298E\u2991\u2992\u2993\u2994\u2995\u2996\u2997"
        + "\u2998\u29D8\u29D9\u29DA\u29DB\u29FC\u29FD\u2E22\u2E23\u2E24\u2E25\u2E26\u2E27\u2E28\u2E29\u2E55\u2E56\u2E57\u2E58\u2E59\u2E5A\u2E5B"
        + "\u2E5C\u3008\u3009\u300A\u300B\u300C\u300D\u300E\u300F\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301A\u301B\uFE59\uFE5A\uFE5B"
        + "\uFE5C\uFE5D\uFE5E\uFF08\uFF09\uFF3B\uFF3D\uFF5B\uFF5D\uFF5F\uFF60\uFF62\uFF63";

    private static readonly BidiClass[]?[] Blocks = new BidiClass[]?[0x110000 / BlockSize];

    /// <summary>The Bidi_Class of a code point, read from ICU once for each block of 256.</summary>
    public static BidiClass Of(int codePoint) => (Volatile.Read(ref Blocks[codePoint / BlockSize]) ?? ReadBlock(codePoint / BlockSize))[codePoint % BlockSize];

    /// <summary>The closing bracket of an opening one, in canonical form (UAX #9, BD14 and BD16); U+0000 for other characters.</summary>
    public static char CloserOf(char c) => Brackets.IndexOf(c, StringComparison.Ordinal) is var i && i >= 0 && i % 2 == 0 ? Canonical(Brackets[i + 1]) : '\0';

    /// <summary>A closing bracket in canonical form (UAX #9, BD15 and BD16); U+0000 for other characters.</summary>
    public static char AsCloser(char c) => Brackets.IndexOf(c, StringComparison.Ordinal) is var i && i % 2 == 1 ? Canonical(c) : '\0';

    private static char Canonical(char c) => c == '\u232A' ? '\u3009' : c;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BidiClass[] ReadBlock(int block)
    {
        var classes = new BidiClass[BlockSize];
        for (var i = 0; i < BlockSize; i++)
        {
            classes[i] = (BidiClass)Character.CharDirection((block * BlockSize) + i);
        }

        Volatile.Write(ref Blocks[block], classes);
        return classes;
    }
}
