using System.Runtime.CompilerServices;

namespace EventsHub.IntegrationTests.Events;

/// <summary>The event files that come with the project.</summary>
public static class EventFiles
{
    /// <summary>CAP24.</summary>
    public static string Cap24 => Read("cap24");

    /// <summary>An event whose main language is Arabic.</summary>
    public static string Arabic => Read("arabic");

    private static string Read(string name) => File.ReadAllText(Path.Combine(Samples(), name, "event.json"));

    private static string Samples([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "samples"));
}
