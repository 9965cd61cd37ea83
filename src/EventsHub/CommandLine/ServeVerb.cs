using System.CommandLine;

namespace EventsHub.CommandLine;

/// <summary>Only describes <c>serve</c> in the help; <see cref="Program"/> starts the web server without going through the command line
/// parser.</summary>
internal static class ServeVerb
{
    public static Command Create() => new("serve", "Runs the web server until it is stopped.")
    {
        new Option<string>("--urls") { Description = "Where it listens, such as http://localhost:5080.", HelpName = "ADDRESSES" },
    };
}
