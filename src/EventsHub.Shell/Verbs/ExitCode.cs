namespace EventsHub.Shell.Verbs;

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 1;

    /// <summary>An input, a file or a rule says no. Nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>The event, trip, file or database asked for is not there.</summary>
    public const int NotFound = 3;

    /// <summary><c>verify</c> found something that does not agree, or <c>badges --check</c> something that must be mended.</summary>
    public const int Findings = 4;

    /// <summary>The database cannot be reached, the disk is full, or the program is at fault.</summary>
    public const int Failed = 5;

    public const int Cancelled = 130;
}
