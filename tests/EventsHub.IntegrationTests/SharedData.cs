using EventsHub.Testing;

namespace EventsHub.IntegrationTests;

/// <summary>Real files that nobody on this project wrote, in a folder beside the repository or where EVENTSHUB_SHARED says. Tests skip where they are missing.</summary>
public static class SharedData
{
    /// <summary>The path of a file such as <c>schedules/fosdem-2024.frab.xml</c>.</summary>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Folder(), name);
        Assert.SkipUnless(File.Exists(path), $"{path} is missing; EVENTSHUB_SHARED can name the folder that holds data/.");
        return path;
    }

    private static string Folder() => System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("EVENTSHUB_SHARED") is { Length: > 0 } given ? given : System.IO.Path.Combine(Programs.Root, "..", "shared"), "data");
}
