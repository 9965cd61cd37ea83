using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>One source.</summary>
/// <param name="Path">Below <c>src</c>, parted by slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The project that it belongs to.</summary>
    public string Project => Path.Split('/')[0];

    /// <summary>Its name without folder and ending: <c>Edit.cshtml</c> for <c>Edit.cshtml.cs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether it is code: not the markup of a page.</summary>
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The types that stand in it by themselves, not inside another. Namespaces being said for the whole file, these begin their line.</summary>
    public IEnumerable<(string Name, bool IsPartial)> Types =>
        IsCode ? Declaration().Matches(Text).Select(match => (match.Groups["name"].Value, match.Groups["how"].Value.Contains("partial ", StringComparison.Ordinal))) : [];

    /// <summary>The namespace said for the file.</summary>
    public string Namespace => NamespaceLine().Match(Text).Groups[1].Value;

    /// <summary>The namespaces, and types, that its <c>using</c> lines name.</summary>
    public IEnumerable<string> Usings => Using().Matches(Text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^(?:\[.*\] )?(?<how>(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*)(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?,.\[\] ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^@?(?:global )?using (?:static )?(?:\w+ = )?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
