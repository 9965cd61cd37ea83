namespace EventsHub.Testing;

/// <summary>Files that tests read. The project's own are always there and prove everything; a folder <c>shared</c> beside the clone, or the one that
/// EVENTSHUB_SHARED names, may hold real ones of other people, which add cases.</summary>
public static class TestFiles
{
    /// <summary>The path of a file of the project's own, such as <c>schedules/harbour.frab.xml</c>.</summary>
    public static string Own(string name) => Path.Combine(Programs.Root, "tests", "Data", name);

    /// <summary>The path of a file of other people; null where it is missing.</summary>
    public static string? Shared(string name)
    {
        var folder = Environment.GetEnvironmentVariable("EVENTSHUB_SHARED") is { Length: > 0 } given ? given : Path.Combine(Programs.Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, "data", name));
        return File.Exists(path) ? path : null;
    }
}
