using System.Globalization;
using System.Text;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Sorts names by the collation of a language and groups them by their first letter.</summary>
internal sealed class SpeakerIndex(string language)
{
    private const CompareOptions SameLetter = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth;

    // The rows that Japanese indexes are divided by, and the initial consonants of Korean syllables.
    private const string KanaRows = "あかさたなはまやらわ";
    private const string Initials = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private const int FirstSyllable = 0xAC00;
    private const int SyllablesPerInitial = 588;

    private readonly CompareInfo compare = Cultures.Of(language).CompareInfo;

    /// <summary>Groups of entries under their letters, in order. Names that begin with a Han character, which has no letter, are in a group with an empty letter.</summary>
    public IEnumerable<(string Letter, IReadOnlyList<T> Entries)> Arrange<T>(IEnumerable<T> entries, Func<T, string> key, Func<T, string> name)
    {
        var comparer = StringComparer.Create(Cultures.Of(language), ignoreCase: false);
        var part = new List<T>();
        var letter = "";
        foreach (var entry in entries.OrderBy(key, comparer).ThenBy(name, comparer).ThenBy(key, StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal))
        {
            var own = LetterOf(key(entry));
            if (part.Count > 0 && compare.Compare(own, letter, SameLetter) != 0)
            {
                yield return (letter, part);
                part = [];
            }

            letter = part.Count == 0 ? own : letter;
            part.Add(entry);
        }

        if (part.Count > 0)
        {
            yield return (letter, part);
        }
    }

    /// <summary>The letter that a name is listed under.</summary>
    private string LetterOf(string name)
    {
        foreach (var rune in Characters.WellFormed(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            return rune.Value switch
            {
                >= FirstSyllable and <= 0xD7A3 => Initials[(rune.Value - FirstSyllable) / SyllablesPerInitial].ToString(),
                >= 0x3041 and <= 0x30FA => KanaRow(rune.ToString()),
                >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 => "",
                _ => Base(Rune.ToUpper(rune, CultureInfo.InvariantCulture).ToString()),
            };
        }

        return "";
    }

    /// <summary>The letter without its accents, where the language sorts both as the same letter.</summary>
    private string Base(string letter)
    {
        var bare = letter.Normalize(NormalizationForm.FormD)[..1];
        return compare.Compare(bare, letter, SameLetter) == 0 ? bare : letter;
    }

    private string KanaRow(string kana)
    {
        for (var i = KanaRows.Length - 1; i > 0; i--)
        {
            if (compare.Compare(kana, KanaRows[i].ToString(), SameLetter) >= 0)
            {
                return KanaRows[i].ToString();
            }
        }

        return KanaRows[..1];
    }
}
