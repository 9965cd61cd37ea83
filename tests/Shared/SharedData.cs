using Xunit;

namespace EventsHub.Testing;

/// <summary>Real files that nobody on this project wrote. A test that adds cases from them skips, visibly, where they are missing; the same is
/// proved with files of the project's own.</summary>
public static class SharedData
{
    /// <summary>The path of a file such as <c>schedules/fosdem-2024.frab.xml</c>. Never within a property, whose checker takes a skip for a failure.</summary>
    public static string Path(string name)
    {
        var path = TestFiles.Shared(name);
        Assert.SkipWhen(path is null, $"More cases would come from {name}; EVENTSHUB_SHARED can name the folder that holds data/.");
        return path!;
    }
}
