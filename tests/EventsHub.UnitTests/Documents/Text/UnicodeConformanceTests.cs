using System.Globalization;
using System.Text;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Unicode's own conformance files, as Debian's package unicode-data brings them.</summary>
public sealed class UnicodeConformanceTests
{
    [Fact]
    public void Bidi_levels_and_order_are_those_of_BidiCharacterTest()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in Lines("BidiCharacterTest.txt"))
        {
            var fields = line.Split(';');
            var runes = fields[0].Split(' ').Select(Rune).ToList();
            var direction = fields[1] switch { "0" => TextDirection.LeftToRight, "1" => TextDirection.RightToLeft, _ => TextDirection.Auto };
            var (levels, baseLevel) = Bidi.Resolve(string.Concat(runes), direction);

            // The file has one level for each code point, and x for those that rule X9 removes.
            var expected = fields[3].Split(' ');
            var actual = new List<byte>();
            var kept = new List<int>();
            for (int i = 0, unit = 0; i < runes.Count; unit += runes[i++].Length)
            {
                if (expected[i] != "x")
                {
                    actual.Add(levels?[unit] ?? baseLevel);
                    kept.Add(i);
                }
            }

            var order = Bidi.VisualOrder([.. actual]).Select(i => kept[i]);
            var same = baseLevel.ToString(CultureInfo.InvariantCulture) == fields[2]
                && string.Join(' ', actual) == string.Join(' ', expected.Where(level => level != "x"))
                && string.Join(' ', order) == fields[4];
            count++;
            if (!same)
            {
                failures.Add(line);
            }
        }

        Assert.True(count > 90_000, $"Only {count} lines were read.");
        Assert.Empty(failures);
    }

    /// <summary>The brackets are a table of ours.</summary>
    [Fact]
    public void Brackets_pair_as_in_BidiBrackets()
    {
        var count = 0;
        foreach (var fields in Lines("BidiBrackets.txt").Select(line => line.Split(';', StringSplitOptions.TrimEntries)).Where(fields => fields[2] == "o"))
        {
            var (open, close) = (Rune(fields[0])[0], Rune(fields[1])[0]);
            Assert.NotEqual('\0', BidiClasses.CloserOf(open));
            Assert.Equal(BidiClasses.CloserOf(open), BidiClasses.AsCloser(close));
            Assert.Equal(('\0', '\0'), (BidiClasses.CloserOf(close), BidiClasses.AsCloser(open)));
            count++;
        }

        Assert.Equal(64, count);
    }

    [Fact]
    public void Lines_break_where_LineBreakTest_breaks_them()
    {
        var failures = BreakFailures("auxiliary/LineBreakTest.txt", LineBreaks.Find);

        Assert.Equal(OtherwiseInCldr.Order(), failures.Order());
    }

    /// <summary>
    /// ICU follows CLDR, as typesetters do: a hyphen that begins a word stays with it, and no line ends between a point or comma and the figure after it.
    /// These lines of the file say otherwise; every other one passes.
    /// </summary>
    private static readonly string[] OtherwiseInCldr =
    [
        "002D 0023",
        "002D 0308 0023",
        "002D 00A7",
        "002D 0308 00A7",
        "002D 50005",
        "002D 0308 50005",
        "002D 0E01",
        "002D 0308 0E01",
        "002C 0030",
        "002C 0308 0030",
        "0065 0071 0075 0061 006C 0073 0020 002E 0033 0035 0020 0063 0065 006E 0074 0073",
        "0061 002E 0032 0020",
        "0061 002E 0032 0020 0915",
        "0061 002E 0032 0020 672C",
        "0061 002E 0032 3000 672C",
        "0061 002E 0032 3000 307E",
        "0061 002E 0032 3000 0033",
        "0041 002E 0031 0020 BABB",
        "BD24 C5B4 002E 0020 0041 002E 0032 0020 BCFC",
        "BD10 C694 002E 0020 0041 002E 0033 0020 BABB",
        "C694 002E 0020 0041 002E 0034 0020 BABB",
        "0061 002E 0032 3000 300C",
    ];

    [Fact]
    public void Grapheme_clusters_are_those_of_GraphemeBreakTest()
    {
        var failures = BreakFailures("auxiliary/GraphemeBreakTest.txt", text =>
        {
            var ends = new List<int>();
            for (var i = 0; i < text.Length;)
            {
                i += Characters.ClusterLength(text, i);
                ends.Add(i);
            }

            return ends;
        });

        Assert.Empty(failures);
    }

    private static List<string> BreakFailures(string file, Func<string, List<int>> find)
    {
        var failures = new List<string>();
        foreach (var line in Lines(file))
        {
            var text = new StringBuilder();
            var expected = new List<int>();
            foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                if (part == "÷")
                {
                    expected.Add(text.Length);
                }
                else if (part != "×")
                {
                    text.Append(Rune(part));
                }
            }

            if (!find(text.ToString()).SequenceEqual(expected))
            {
                failures.Add(string.Join(' ', text.ToString().EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture))));
            }
        }

        return failures;
    }

    private static string Rune(string hexadecimal)
    {
        var value = int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value);
    }

    private static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine("/usr/share/unicode", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is missing: install the package unicode-data.");
        return File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
    }
}
