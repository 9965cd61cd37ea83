using System.CommandLine;
using System.Globalization;
using EventsHub.Conference.Keys;
using EventsHub.Shell.Verbs;

namespace EventsHub.Conference.Verbs;

/// <summary>The command-line verbs <c>event keys list</c>, <c>turn-over</c> and <c>revoke</c>.</summary>
public static class KeyVerbs
{
    public static Command Create(VerbHost host) => new("keys", "The keys that sign an event's tickets and badges.") { CreateList(host), CreateTurnOver(host), CreateRevoke(host) };

    private static Command CreateList(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("list", "Lists the keys: id, algorithm, when it was made, when the next took over, when it was revoked.") { @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            foreach (var key in (await run.SendAsync(new ListKeys.Query(run.Value(@event)), cancellationToken)).Keys)
            {
                await run.Out.WriteLineAsync(string.Join('\t', key.KeyId, key.Algorithm, Iso(key.CreatedAt), Iso(key.RetiredAt), Iso(key.RevokedAt)));
            }
        });
        return command;
    }

    private static Command CreateTurnOver(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("turn-over", "Has tickets and badges signed with a new key from now on. Those signed before stay valid.") { @event };
        host.Run(command, async (run, cancellationToken) =>
            await run.Out.WriteLineAsync((await run.SendAsync(new TurnOverKeys.Command(run.Value(@event)), cancellationToken)).KeyId));
        return command;
    }

    private static Command CreateRevoke(VerbHost host)
    {
        var @event = CliOptions.Event();
        var key = new Argument<string>("KEY") { Description = "The id of a key that is not in use any more." };
        Command command = new("revoke", "Makes every ticket and badge worthless that was signed with a key, also those mailed long ago. Cannot be undone.") { key, @event };
        host.Run(command, (run, cancellationToken) => run.SendAsync(new RevokeKey.Command(run.Value(@event), run.Value(key)), cancellationToken));
        return command;
    }

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "–";
}
