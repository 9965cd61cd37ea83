using System.Text.RegularExpressions;

namespace EventsHub.Programme.Domain;

/// <summary>Parts a text in which several people are named. The only place that does so: for files that hold the chairs of a session as free text, and for programmes that were stored so.</summary>
public static partial class PrintedNames
{
    /// <summary>The names in a text such as "Ana Sample, Kim Sample and Sam Sample Jr.", in order and each once. Words that stand between names part them only as whole words, what
    /// stands in brackets stays with its name, and so does what follows a name after a comma without being one, such as "Jr." or "PhD".</summary>
    /// <param name="text">The names as printed; null for none.</param>
    public static IReadOnlyList<string> Of(string? text)
    {
        var names = new List<string>();
        var from = 0;
        foreach (var between in Between().Matches(text ?? "").Where(m => !IsInBrackets(text!, m.Index)))
        {
            Add(text![from..between.Index]);
            from = between.Index + between.Length;
        }

        Add((text ?? "")[from..]);
        return names;

        void Add(string part)
        {
            var name = part.Trim();
            if (names.Count > 0 && AfterName().IsMatch(name))
            {
                names[^1] = $"{names[^1]}, {name}";
            }
            else if (name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }
    }

    private static bool IsInBrackets(string text, int at) => text.AsSpan(0, at).Count('(') > text.AsSpan(0, at).Count(')');

    [GeneratedRegex(@"[,;،、；，\n&]|\s/\s|\s(?:and|et|und|y|e)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|Esq)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterName();
}
