using Xunit;

namespace EventsHub.UnitTests.Documents;

/// <summary>Real inputs that lie beside a developer's clone, not in it.</summary>
internal static class SharedData
{
    private static readonly string[] Places = ["../shared", "../../shared"];

    /// <summary>The path of a file; skips the test where the folder is missing.</summary>
    public static string Require(string name)
    {
        var folder = Environment.GetEnvironmentVariable("EVENTSHUB_SHARED") ?? FindBesideRepository();
        var path = folder is null ? null : Path.Combine(folder, "data", name);
        Assert.SkipUnless(path is not null && File.Exists(path), $"shared/data/{name} is not on this machine.");
        return path!;
    }

    private static string? FindBesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EventsHub.sln")))
            {
                return Places.Select(relative => Path.GetFullPath(Path.Combine(folder.FullName, relative))).FirstOrDefault(Directory.Exists);
            }
        }

        return null;
    }
}
