using System.CommandLine;

namespace EventsHub.Shell.Verbs;

/// <summary>Options that several commands share, so that they have the same name and help everywhere.</summary>
public static class CliOptions
{
    public static Option<string> Event() => new("--event", "-e") { Description = "The event's code, such as CAP24.", HelpName = "CODE", Required = true };

    public static Option<string> File() => new("--file", "-f") { Description = "The file to read; - for standard input.", HelpName = "FILE", Required = true };

    public static Option<string> Out() => new("--out", "-o") { Description = "The file to write; - for standard output.", HelpName = "FILE", Required = true };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be done, and do nothing." };
}
