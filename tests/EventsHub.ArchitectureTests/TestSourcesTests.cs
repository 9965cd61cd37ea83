using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>What the tests keep to, so that they say the same on every machine.</summary>
public sealed partial class TestSourcesTests
{
    private static readonly IReadOnlyList<(string Name, string Text)> Sources = [.. Read()];

    // The checker of a property takes a skip for a failure: whether a program or a file is there has to be settled before.
    [Fact]
    public void No_property_skips()
    {
        Assert.True(Sources.Sum(source => Properties(source.Text).Count()) > 20);
        Assert.Equal([], Sources.SelectMany(source => Properties(source.Text).Where(property => MaySkip().IsMatch(property)).Select(property => $"{source.Name}: {property.Split('\n')[0].Trim()}")));
    }

    [Fact]
    public void No_test_reads_a_clock_to_tell_whether_something_is_quick() =>
        Assert.Equal([], Sources.Where(source => !source.Name.StartsWith("EventsHub.Benchmarks", StringComparison.Ordinal) && Clock().IsMatch(source.Text)).Select(source => source.Name));

    // What stands between the brackets of .Sample( and .SampleAsync(.
    private static IEnumerable<string> Properties(string text)
    {
        foreach (Match match in Sample().Matches(text))
        {
            var (depth, end) = (1, match.Index + match.Length);
            for (; depth > 0 && end < text.Length; end++)
            {
                depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            }

            yield return text[match.Index..end];
        }
    }

    private static IEnumerable<(string Name, string Text)> Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventsHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("EventsHub.sln is above no folder of this test.");
        }

        var tests = Path.Combine(folder, "tests");
        return Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(tests, path), File.ReadAllText(path)))
            .Where(source => !Built().IsMatch(source.Item1) && !source.Item1.EndsWith("TestSourcesTests.cs", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\.Sample(Async)?\(")]
    private static partial Regex Sample();

    [GeneratedRegex(@"\bAssert\.Skip|\bTool\.|\bSharedData\.|\bnew Browser\(")]
    private static partial Regex MaySkip();

    [GeneratedRegex(@"\bStopwatch\b|\bElapsed(Milliseconds|Ticks)?\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();
}
