namespace EventsHub.Cli;

/// <summary>Where the command line starts; in its namespace, so that tests can tell it from the web server's.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => new CliHost().RunAsync(args);
}
