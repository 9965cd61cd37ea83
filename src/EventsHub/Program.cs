using EventsHub.CommandLine;

namespace EventsHub;

/// <summary>Where <c>eventshub</c> starts: <c>serve</c> is the web server, every other verb the command line.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => args switch
    {
        // Scripts ask for it, and should not wait for the rest to be loaded.
        ["--version"] => ProgramVersion.WriteAsync(),
        ["serve", .. var options] when !options.Any(IsHelp) => WebServer.RunAsync(options),
        // A host in this process, such as that of the tests, starts the server with settings alone.
        _ when args.Any(option => option.StartsWith("--applicationName=", StringComparison.Ordinal)) => WebServer.RunAsync(args),
        _ => new CliHost().RunAsync(args),
    };

    private static bool IsHelp(string option) => option is "--help" or "-h" or "-?";
}
