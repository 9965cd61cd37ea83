using System.Text.RegularExpressions;
using EventsHub.Testing;

namespace EventsHub.UnitTests.Documents;

/// <summary>A name in its script, with the language its letters are formed for.</summary>
internal sealed record WorldName(string Script, string Native, string Latin, string Affiliation, string? Language)
{
    public override string ToString() => $"{Script}: {Native}";
}

/// <summary>Which list of names.</summary>
public enum NameList
{
    /// <summary>The project's own, of invented people.</summary>
    Own,

    /// <summary>One of real people beside the clone.</summary>
    Shared,
}

/// <summary>Names in about seventy scripts and languages, and names that are hard in other ways.</summary>
internal static partial class WorldNames
{
    private const string Zwj = "\u200D";
    private const string Zwnj = "\u200C";

    /// <summary>Names that break engines: each is invented or a plain word.</summary>
    public static IReadOnlyList<WorldName> Hard { get; } =
    [
        Name("one letter", "O"),
        Name("mononym", "Sukarno"),
        Name("110 letters", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorg"),
        Name("particles", "João d’Ávila e Souza van der Exemple-Ó Súilleabháin"),
        Name("transliterated", "‘Abd al-Raḥmān ibn Khaldūn aṣ-Ṣādiq"),
        Name("ligatures", "Offiziell Afflfi Tyfjord AVATAR"),
        Name("decomposed Latin", "Zoe\u0301 A\u030Angstro\u0308m Nguye\u0302\u0303n Thi\u0323"),
        Name("stacked marks", "x\u0302\u0303\u0301 o\u0304\u0324 z\u0330\u0306"),
        Name("Turkish", "Işıl İnan Afife", "tr"),
        Name("Greek polytonic", "Ἀριστοτέλης ᾧ ῥῆμα", "el"),
        Name("Bulgarian", "Кирил Златев вгджзийклптц", "bg"),
        Name("Serbian", "Бранко Гђ пт", "sr"),
        Name("Hebrew with points", "נֹעָה לְדֻגְמָה שׁ", "he"),
        Name("Arabic with vowels", "مُحَمَّدٌ لِلّٰهِ ﷺ", "ar"),
        Name("Arabic decomposed", "ا\u0653مال ا\u0654حمد و\u0654", "ar"),
        Name("Urdu", "ٹھیک ڈاکٹر عبدالقدیر ۱۲۳", "ur"),
        Name("Persian with ZWNJ", $"علی{Zwnj}رضا می{Zwnj}خواهم", "fa"),
        Name("Arabic joined by ZWJ", $"ه{Zwj} {Zwj}ه{Zwj}", "ar"),
        Name("Devanagari with ZWJ", $"क्{Zwj}ष क्{Zwnj}ष क्ष र्{Zwj}य", "hi"),
        Name("Bengali with ZWJ", $"র{Zwj}্যাব ক্ষত্রিয়", "bn"),
        Name("Sinhala with ZWJ", $"ශ්{Zwj}රී ක්{Zwj}ෂ", "si"),
        Name("Malayalam chillu", $"ന്{Zwj} അവൻ ക്ഷ്മി", "ml"),
        Name("Tamil", "ஸ்ரீ க்ஷௌ கொ", "ta"),
        Name("Kannada", "ರ್ಕ್ಷಿ ಕ್ರೋ", "kn"),
        Name("Telugu", "క్ష్మీ త్రై", "te"),
        Name("Oriya", "ଓଡ଼ିଶା କ୍ଷେତ୍ର", "or"),
        Name("Thai", "น้ำ ปู่ ที่ ฐุ ญู ฟ้ำ", "th"),
        Name("Lao", "ນ້ຳ ຫຼວງ ຊື່", "lo"),
        Name("Khmer", "ស្ត្រី ក្រ្តៃ ង៉ៅ", "km"),
        Name("Burmese", "သတ္တဝါ ကျွန်ုပ် မြန်မာ", "my"),
        Name("Tibetan", "ཧཱུྃ རྒྱ སྒྲུབ", "bo"),
        Name("Javanese", "ꦗꦮꦶꦁꦏꦁ"),
        Name("Balinese", "ᬩᬮᬶᬓ᭄ᬱ"),
        Name("Adlam, from the right", "𞤀𞤣𞤤𞤢𞤥"),
        Name("Gothic", "𐌲𐌿𐍄𐌹𐍃𐌺"),
        Name("Ethiopic", "አዲስ ፲፪", "am"),
        Name("astral Han", "𠮷田 𡈽屋 𩸽", "ja"),
        Name("compatibility Han", "髙﨑 はるか ㈱ ﾊﾝｶｸ", "ja"),
        Name("ideographic variants", "葛\U000E0100城 葛\U000E0101飾 辻\U000E0100 辻\U000E0101", "ja"),
        Name("ideographic variants, no language", "葛\U000E0100城 辻\U000E0101"),
        Name("Han in Korean", "直骨 洪吉童", "ko"),
        Name("Han in Hong Kong", "直骨 陳大文", "zh-HK"),
        Name("Hangul decomposed", "김견본 한".Normalize(System.Text.NormalizationForm.FormD), "ko"),
        Name("symbols", "☎ ✈ № 5 ½ ♀ ℃"),
        Name("mathematical letters", "𝔘𝔫𝔦 𝒳 𝟙"),
        Name("Latin then Arabic", "Ana أحمد (خالد) 42"),
        Name("Arabic then Latin", "محمد Smith-خان 2026, C++", "ar"),
        Name("Hebrew then Latin", "שלום (C++) world 3.5%", "he"),
        Name("numbers among Arabic", "رقم +12-34 (٥٦) /7", "ar"),
        Name("overridden", "abc\u202Edef\u202C ghi"),
        Name("embedded", "abc \u202Bאבג def\u202C (x)"),
        Name("isolated", "abc \u2067אבג def\u2069 (x)"),
    ];

    /// <summary>The rows of a list. Skips the test where there is none beside the clone.</summary>
    public static IReadOnlyList<WorldName> Read(NameList list) => list == NameList.Own
        ? [.. Rows(TestFiles.Own("names.csv")).Select(fields => new WorldName(fields[0], fields[2], fields[3], fields[5], fields[1].Length > 0 ? fields[1] : null))]
        : [.. Rows(SharedData.Path("names.csv")).Select(fields => new WorldName(fields[0], fields[1], fields[2], fields[4], LanguageOf(fields[0])))];

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(1).Select(line => Field().Matches(line)
        .Select(match => match.Groups[1].Value is ['"', .. var quoted, '"'] ? quoted.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[1].Value).ToArray());

    private static WorldName Name(string script, string native, string? language = null) => new(script, native, "", "", language);

    private static string? LanguageOf(string script) => script switch
    {
        "Japanese" => "ja",
        "Hangul" => "ko",
        "Han-Hans" => "zh-Hans",
        "Han-Hant" => "zh-Hant",
        _ => script.Split('-', '/') is [_, { Length: 2 } language, ..] ? language : null,
    };

    [GeneratedRegex("""(?:^|,)("(?:[^"]|"")*"|[^,]*)""")]
    private static partial Regex Field();
}
