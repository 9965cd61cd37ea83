namespace EventsHub.Shell.Verbs;

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line could not be parsed.</summary>
    public const int Usage = 1;

    /// <summary>An input, a file or a business rule was refused. Nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>The requested event, trip, file or database does not exist.</summary>
    public const int NotFound = 3;

    /// <summary><c>verify</c> found a contradiction, <c>badges --check</c> an error that must be corrected, or <c>registrations import</c> left out a row with something wrong.</summary>
    public const int Findings = 4;

    /// <summary>The database cannot be reached, the disk is full, or the program has a defect.</summary>
    public const int Failed = 5;

    public const int Cancelled = 130;
}
