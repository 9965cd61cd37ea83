using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Unicode's own conformance files, as Debian's package unicode-data brings them.</summary>
public sealed partial class UnicodeConformanceTests
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
        // ICU differs for codes that inserted text is isolated from, and for brackets that carry a mark or nest beyond all use.
        Assert.DoesNotContain(failures, line => !KnownToDiffer().IsMatch(line));
        Assert.InRange(failures.Count, 0, 31);
    }

    [Fact]
    public void Lines_break_where_LineBreakTest_breaks_them()
    {
        var failures = BreakFailures("auxiliary/LineBreakTest.txt", LineBreaks.Find);

        // ICU follows CLDR here, and typesetters: a hyphen that starts a word stays with it, and so does the point before a number.
        Assert.DoesNotContain(failures, text => !text.StartsWith('-') && !PointBeforeNumber().IsMatch(text));
        Assert.InRange(failures.Count, 0, 22);
    }

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

    [GeneratedRegex(@"202[A-E]|00(29|5D)( 200D| 200B)* (0331|0333|20D6)|(0028 ){63}")]
    private static partial Regex KnownToDiffer();

    [GeneratedRegex(@"[.,]\p{M}*[0-9]")]
    private static partial Regex PointBeforeNumber();

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
                failures.Add(text.ToString());
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
