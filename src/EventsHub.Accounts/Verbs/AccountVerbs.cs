using System.CommandLine;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.SigningIn;
using EventsHub.Kernel.Mail;
using EventsHub.Shell.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Accounts.Verbs;

/// <summary>The command-line verb <c>user add</c>.</summary>
public static class AccountVerbs
{
    public static Command Create(VerbHost host) => new("user", "People who work with EventsHub.") { CreateAdd(host) };

    private static Command CreateAdd(VerbHost host)
    {
        Option<string> email = new("--email") { Description = "The address that it signs in with.", HelpName = "ADDRESS", Required = true };
        Option<string?> name = new("--name") { Description = "The name that colleagues see.", HelpName = "NAME" };
        Option<bool> admin = new("--admin") { Description = "May do everything, everywhere." };
        Option<bool> link = new("--link") { Description = "Print a link that signs in once, within 24 hours." };
        Command command = new("add", "Adds an account, or changes the one with that address.") { email, name, admin, link };
        host.Run(command, async (run, cancellationToken) =>
        {
            var result = await run.SendAsync(new AddAccount.Command(run.Value(email), run.Optional(name), run.Value(admin), run.Value(link)), cancellationToken);
            await run.Error.WriteLineAsync(result.IsNew ? "Account added." : "The account was there already.");
            if (result.Token is { } token)
            {
                await run.Out.WriteLineAsync(run.Services.GetRequiredService<PublicAddress>().Of(AccountLinks.PathOf(token)));
            }
        });
        return command;
    }
}
