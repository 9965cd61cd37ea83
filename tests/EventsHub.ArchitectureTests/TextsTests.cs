using System.Text.RegularExpressions;
using System.Xml.Linq;
using EventsHub.Application;
using Xunit;

namespace EventsHub.ArchitectureTests;

/// <summary>Every text that the code asks for is there in French, and in Arabic where attendees read it.</summary>
public sealed partial class TextsTests
{
    private static readonly string Source = Path.Combine(Repository(), "src");

    private static readonly ILookup<string, Entry> Entries = Directory
        .EnumerateFiles(Path.Combine(Source, "EventsHub.Application", "Texts"), "*.resx")
        .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(data => new Entry(
            Path.GetFileNameWithoutExtension(file), (string)data.Attribute("name")!, (string)data.Element("value")!)))
        .ToLookup(entry => entry.Language);

    [Fact]
    public void Every_text_has_its_French() => AssertTranslated("fr", _ => true);

    [Fact]
    public void Every_text_that_attendees_read_has_its_Arabic() => AssertTranslated("ar", ForAttendees().IsMatch);

    [Theory, InlineData("fr"), InlineData("ar")]
    public void No_text_is_translated_twice(string language) =>
        Assert.Empty(Entries[language].GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Translations_keep_the_placeholders() => Assert.Empty(
        from entry in Entries["fr"].Concat(Entries["ar"])
        where !entry.Key.Contains('|', StringComparison.Ordinal)
        where !Placeholders(entry.Key).SetEquals(Placeholders(entry.Value))
        select $"{entry.File}: {entry.Key}");

    [Fact]
    public void No_translation_is_left_over()
    {
        var literals = string.Join('\n', SourceFiles().Select(File.ReadAllText)).Replace("\\\"", "\"", StringComparison.Ordinal);
        // Shared words such as "Save" wait for their next use.
        var leftOver = from entry in Entries["fr"].Concat(Entries["ar"])
                       where !entry.File.StartsWith("Shared", StringComparison.Ordinal)
                       let key = entry.Key.Split('|')[0]
                       where !literals.Contains($"\"{key}\"", StringComparison.Ordinal)
                       select $"{entry.File}: {key}";
        Assert.Empty(leftOver);
    }

    [Fact]
    public void The_language_spoken_decides_the_text_and_the_form_of_its_plural()
    {
        var texts = new Texts();
        string Problems(int n) => texts.Count(n, "There is a problem", "There are {0} problems");

        using (Texts.In("fr"))
        {
            Assert.Equal("Précédent", texts["Previous"]);
            Assert.Equal("Il y a un problème", Problems(1));
        }

        using (Texts.In("ar"))
        {
            Assert.Equal("هناك مشكلة", Problems(1));
            Assert.Equal("هناك مشكلتان", Problems(2));
            Assert.Equal("هناك 3 مشاكل", Problems(3));
            Assert.Equal("هناك 11 مشكلة", Problems(11));
        }

        using (Texts.In("ja"))
        {
            Assert.Equal("Previous", texts["Previous"]);
        }
    }

    private static void AssertTranslated(string language, Predicate<string> isFor)
    {
        var missing = Asked().Where(text => isFor(text.File)).Select(text => text.Key).Except(Entries[language].Select(entry => entry.Key)).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} texts lack their {language}:\n{string.Join('\n', missing)}");
    }

    private static IEnumerable<(string File, string Key)> Asked() =>
        from file in SourceFiles()
        let code = Comments().Replace(File.ReadAllText(file), "")
        from match in Lookups().Matches(code).Concat(Counts().Matches(code)).Concat(Rules().Matches(code))
        from @group in match.Groups.Values.Skip(1)
        select (file, Regex.Unescape(@group.Value));

    private static IEnumerable<string> SourceFiles() => Directory
        .EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !BuildOutput().IsMatch(file));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventsHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("EventsHub.sln is above no folder of this test.");
        }

        return folder;
    }

    [GeneratedRegex("""\b[Tt](?:exts)?\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Lookups();

    [GeneratedRegex("""\b[Tt](?:exts)?\.Count\([^"]*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Counts();

    // A rule of the domain: its code, then the sentence.
    [GeneratedRegex("""
        "[a-z][a-z-]*\.[a-z.-]+",\s*"([A-Z](?:[^"\\]|\\.)*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Rules();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"Pages[/\\](Public|Shared)[/\\]|Pages[/\\]Error|[/\\]TagHelpers[/\\]|Application[/\\]Messages[/\\]|Registrations[/\\](Register|AttendeeInput|ProductSelection|Seats)\.cs")]
    private static partial Regex ForAttendees();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex BuildOutput();

    private sealed record Entry(string File, string Key, string Value)
    {
        public string Language => File.Split('.')[^1];
    }
}
