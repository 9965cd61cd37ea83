using System.CommandLine;

namespace EventsHub.CommandLine;

/// <summary><c>serve</c>, as the help shows it; <see cref="Program"/> starts the server before the command line is built.</summary>
internal static class ServeVerb
{
    public static Command Create() => new("serve", "Runs the web server until it is stopped.")
    {
        new Option<string>("--urls") { Description = "Where it listens, such as http://localhost:5080.", HelpName = "ADDRESSES" },
    };
}
