using System.Text.RegularExpressions;
using EventsHub.Testing;

namespace EventsHub.BrowserTests;

/// <summary>The addresses that the pages declare in <c>@page</c>.</summary>
internal static partial class Routes
{
    /// <summary>Every one, those with the fewest gaps first: they are the more exact.</summary>
    internal static readonly IReadOnlyList<string> All =
    [
        .. Directory.EnumerateFiles(Path.Combine(Programs.Root, "src"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => Page().Match(File.ReadLines(file).FirstOrDefault() ?? "").Groups[1].Value)
            .Where(route => route.Length > 0)
            .OrderBy(route => route.Count(c => c == '{')).ThenBy(route => route, StringComparer.Ordinal),
    ];

    private static readonly IReadOnlyList<(string Route, Regex Pattern)> Patterns = [.. All.Select(route => (route, Pattern(route)))];

    /// <summary>The page that answers at an address; null when none does.</summary>
    internal static string? Of(string path) => Patterns.FirstOrDefault(p => p.Pattern.IsMatch(path)).Route;

    private static Regex Pattern(string route) => new(
        $"^{Gap().Replace(OptionalGap().Replace(route, "(/[^/]+)?"), "[^/]+")}/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex("^@page \"([^\"]+)\"")]
    private static partial Regex Page();

    [GeneratedRegex(@"/\{(?:[^{}]|\{\{|\}\})*\?\}")]
    private static partial Regex OptionalGap();

    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Gap();
}
