using System.Text.RegularExpressions;

namespace EventsHub.ArchitectureTests;

/// <summary>The sources of the house, and what each of them declares.</summary>
internal static partial class Sources
{
    /// <summary>The folder of the clone.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Where the modules are.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "src");

    /// <summary>Every source that somebody wrote: code and pages, without migrations, which a tool writes.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !Made().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EventsHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("EventsHub.sln is above no folder of this test.");
        }

        return folder;
    }

    [GeneratedRegex(@"[\\/](bin|obj|Migrations)[\\/]")]
    private static partial Regex Made();
}
