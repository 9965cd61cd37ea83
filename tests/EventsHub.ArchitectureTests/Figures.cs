namespace EventsHub.ArchitectureTests;

/// <summary>What eng/figures prints: it names a file in EVENTSHUB_FIGURES, and the tests that count write there.</summary>
internal static class Figures
{
    private static readonly Lock Writing = new();

    /// <summary>Writes a figure down, when somebody asks for them.</summary>
    public static void Note(string name, int figure, string more = "")
    {
        if (Environment.GetEnvironmentVariable("EVENTSHUB_FIGURES") is { Length: > 0 } file)
        {
            lock (Writing)
            {
                File.AppendAllText(file, $"{name}\t{figure}\t{more}\n");
            }
        }
    }
}
