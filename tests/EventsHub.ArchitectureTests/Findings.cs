namespace EventsHub.ArchitectureTests;

/// <summary>What a rule finds, told in full: whoever broke it wants to see all of it.</summary>
internal static class Findings
{
    /// <summary>Fails when there is any.</summary>
    public static void None(IEnumerable<string?> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
