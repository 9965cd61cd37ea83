using EventsHub.CommandLine;

namespace EventsHub;

/// <summary>Entry point of <c>eventshub</c>: <c>serve</c> starts the web server, everything else the command line.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => args switch
    {
        // Answered first, because scripts call it and should not wait until everything is loaded.
        ["--version"] => ProgramVersion.WriteAsync(),
        ["serve", .. var options] when !options.Any(IsHelp) => WebServer.RunAsync(options),
        // Test hosts start the server in their own process with settings only, without a command.
        _ when args.Any(option => option.StartsWith("--applicationName=", StringComparison.Ordinal)) => WebServer.RunAsync(args),
        _ => new CliHost().RunAsync(args),
    };

    private static bool IsHelp(string option) => option is "--help" or "-h" or "-?";
}
