using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Verbs;

namespace EventsHub.CommandLine;

/// <summary>Writes to stderr why a command failed, and chooses the exit code.</summary>
internal static partial class CliErrors
{
    /// <summary>Reports a command line that could not be parsed, lists the subcommands if one is missing, and points to the help.</summary>
    public static async Task<int> ReportAsync(ParseResult parsed, InvocationConfiguration output)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in parsed.Errors)
        {
            await output.Error.WriteLineAsync(NameOfType().Replace(error.Message, ""));
        }

        var path = string.Join(' ', Path(parsed.CommandResult));
        await output.Error.WriteLineAsync(command.Subcommands.Count == 0
            ? $"See: {path} --help"
            : $"{path} …  {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}. See: {path} --help");
        return ExitCode.Usage;

        static IEnumerable<string> Path(CommandResult? result) =>
            result is null ? [] : [.. Path(result.Parent as CommandResult), result.Command is RootCommand ? "eventshub" : result.Command.Name];
    }

    [GeneratedRegex(" as expected type '[^']*'")]
    private static partial Regex NameOfType();

    public static int Report(Exception exception, TextWriter error, Texts texts)
    {
        switch (exception)
        {
            case OperationCanceledException:
                error.WriteLine("Stopped.");
                return ExitCode.Cancelled;
            case ValidationFailedException { Failures: var failures }:
                foreach (var failure in failures)
                {
                    error.WriteLine(failure.Property.Length == 0 ? failure.Message : $"{failure.Property}: {failure.Message}");
                }

                return ExitCode.Refused;
            case DomainRuleException rule:
                error.WriteLine($"{texts[rule.Text, [.. rule.Args]].Value} ({rule.Code})");
                return ExitCode.Refused;
            case StaleException or JsonException or XmlException or InvalidDataException:
                error.WriteLine(exception.Message);
                return ExitCode.Refused;
            case NotFoundException or FileNotFoundException or DirectoryNotFoundException or DatabaseMissingException:
                error.WriteLine(exception.Message);
                return ExitCode.NotFound;
            case DatabaseNotReadyException or IOException or UnauthorizedAccessException or DbException:
                error.WriteLine(exception.Message);
                return ExitCode.Failed;
            case { InnerException: DbException inner }:
                error.WriteLine(inner.Message);
                return ExitCode.Failed;
            default:
                error.WriteLine(exception.ToString());
                return ExitCode.Failed;
        }
    }
}
