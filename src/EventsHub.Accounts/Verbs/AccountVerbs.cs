using System.CommandLine;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Accounts.SigningIn;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Accounts.Verbs;

/// <summary>The command-line verbs <c>user add</c>, <c>grant</c>, <c>revoke</c> and <c>roles</c>.</summary>
public static class AccountVerbs
{
    public static Command Create(VerbHost host) => new("user", "People who work with EventsHub.")
    {
        CreateAdd(host), CreateGrant(host), CreateRevoke(host), CreateRoles(host),
    };

    private static Option<string> Email() => new("--email") { Description = "The address of an account.", HelpName = "ADDRESS", Required = true };

    private static Option<Role> RoleOption() => new("--role") { Description = "The role, as user roles lists them.", HelpName = "ROLE", Required = true };

    private static Option<string?> For() => new("--for") { Description = "What the role is for: host (without it, too), series:NAME, event:CODE or trip:CODE.", HelpName = "SCOPE" };

    private static Command CreateGrant(VerbHost host)
    {
        var (email, role, scope) = (Email(), RoleOption(), For());
        Command command = new("grant", "Gives an account a role.") { email, role, scope };
        host.Run(command, async (run, cancellationToken) =>
        {
            var person = await FindAsync(run, run.Value(email), cancellationToken);
            var (kind, key) = ScopeChoice.Read(run.Optional(scope));
            await run.SendAsync(new GrantRole.Command(person.Id, run.Value(role), kind, key), cancellationToken);
            await run.Error.WriteLineAsync("The role is given.");
        });
        return command;
    }

    private static Command CreateRevoke(VerbHost host)
    {
        var (email, role, scope) = (Email(), RoleOption(), For());
        Command command = new("revoke", "Takes a role from an account.") { email, role, scope };
        host.Run(command, async (run, cancellationToken) =>
        {
            var person = await FindAsync(run, run.Value(email), cancellationToken);
            var (kind, key) = ScopeChoice.Read(run.Optional(scope));
            var held = person.Roles.FirstOrDefault(r => r.Role == run.Value(role) && r.Scope == kind && string.Equals(r.Key, key, StringComparison.OrdinalIgnoreCase))
                ?? throw new NotFoundException("role");
            await run.SendAsync(new RevokeRole.Command(person.Id, held.GrantId), cancellationToken);
            await run.Error.WriteLineAsync("The role is taken away.");
        });
        return command;
    }

    private static Command CreateRoles(VerbHost host)
    {
        Command command = new("roles", "Lists what each role means: role, who holds it, what for, what it allows.");
        host.Run(command, async (run, _) =>
        {
            foreach (var row in RoleTable.Rows)
            {
                await run.Out.WriteLineAsync(string.Join('\t', row.Role, string.Join(", ", row.Holders), string.Join(", ", row.Scopes), string.Join(", ", row.Permissions)));
            }
        });
        return command;
    }

    private static async Task<ListAccounts.Person> FindAsync(CliRun run, string email, CancellationToken cancellationToken) =>
        (await run.SendAsync(new ListAccounts.Query(email), cancellationToken)).People.FirstOrDefault(p => EmailAddress.Normalize(p.Email) == EmailAddress.Normalize(email))
            ?? throw new NotFoundException("account");

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
