using System.CommandLine;

namespace EventsHub.Shell.Verbs;

/// <summary>Options that several verbs share, so that they read the same everywhere.</summary>
public static class CliOptions
{
    /// <summary><c>--event CODE</c>.</summary>
    public static Option<string> Event() => new("--event", "-e") { Description = "The event's code, such as CAP24.", HelpName = "CODE", Required = true };

    /// <summary><c>--file FILE</c>: what is read.</summary>
    public static Option<string> File() => new("--file", "-f") { Description = "The file to read; - for standard input.", HelpName = "FILE", Required = true };

    /// <summary><c>--out FILE</c>: what is written.</summary>
    public static Option<string> Out() => new("--out", "-o") { Description = "The file to write; - for standard output.", HelpName = "FILE", Required = true };

    /// <summary><c>--dry-run</c>.</summary>
    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be done, and do nothing." };
}
