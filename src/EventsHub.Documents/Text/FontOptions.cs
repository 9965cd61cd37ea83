namespace EventsHub.Documents.Text;

/// <summary>Folders that fonts are read from.</summary>
public sealed record FontOptions
{
    /// <summary>Environment variable with additional folders, separated like <c>PATH</c>.</summary>
    public const string FoldersVariable = "EVENTSHUB_FONTS";

    /// <summary>Folders searched with their subfolders. A font found in an earlier folder takes precedence over one of the same name in a later folder.</summary>
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
