namespace EventsHub.Documents.Text;

/// <summary>Where fonts may come from.</summary>
public sealed record FontOptions
{
    /// <summary>The environment variable with further folders, separated like <c>PATH</c>.</summary>
    public const string FoldersVariable = "EVENTSHUB_FONTS";

    /// <summary>Folders searched with their subfolders; what an earlier folder holds wins.</summary>
    public IReadOnlyList<string> Folders { get; init; } = DefaultFolders();

    private static List<string> DefaultFolders()
    {
        var own = Environment.GetEnvironmentVariable(FoldersVariable) ?? "";
        var folders = new List<string>(own.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0)
        {
            folders.Add(Path.Combine(home, ".fonts"));
        }

        folders.Add("/usr/share/fonts");
        return folders;
    }
}
