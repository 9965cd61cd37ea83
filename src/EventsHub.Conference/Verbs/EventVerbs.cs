using System.CommandLine;
using System.Globalization;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Files;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Files.Json;
using EventsHub.Shell.Verbs;

namespace EventsHub.Conference.Verbs;

/// <summary>The command-line verbs <c>event list</c>, <c>import</c>, <c>export</c>, <c>create</c>, <c>clone</c>, <c>status</c>, <c>delete</c> and <c>keys</c>.</summary>
public static class EventVerbs
{
    public static Command Create(VerbHost host) => new("event", "Hosted events.")
    {
        CreateList(host), CreateImport(host), CreateExport(host), CreateCreate(host), CreateClone(host), CreateStatus(host), CreateDelete(host), KeyVerbs.Create(host),
    };

    private static Command CreateList(VerbHost host)
    {
        Command command = new("list", "Lists the events, the latest first: code, dates, status, people registered, name.");
        host.Run(command, async (run, cancellationToken) =>
        {
            ListEvents.Result list;
            for (var page = 1; (list = await run.SendAsync(new ListEvents.Query(page), cancellationToken)).Events.Count > 0; page++)
            {
                foreach (var row in list.Events)
                {
                    await run.Out.WriteLineAsync(string.Join('\t', row.Code, Iso(row.StartsOn), Iso(row.EndsOn), row.Status, row.Registered, row.Name));
                }
            }
        });
        return command;
    }

    private static Command CreateImport(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The event's file (JSON); - for standard input." };
        var dryRun = CliOptions.DryRun();
        Option<DateOnly?> shiftTo = new("--shift-to")
        {
            Description = "Moves every date and time by whole weeks, so that the event starts on this day (2030-06-24) or in the six days after it.",
            HelpName = "DATE",
        };
        Command command = new("import", "Creates an event from its file, or brings the event of that code in step with it. What is in use is never removed.") { file, shiftTo, dryRun };
        host.Run(command, async (run, cancellationToken) =>
        {
            using var reader = new StreamReader(CliRun.OpenRead(run.Value(file)), new UTF8Encoding(false, throwOnInvalidBytes: true));
            var text = await ReadAsync(reader, cancellationToken);
            var result = await run.SendAsync(new ImportEvent.Command(text, run.Optional(shiftTo), run.Optional(dryRun)), cancellationToken);
            foreach (var change in result.IsNew ? [] : result.Changes)
            {
                await run.Out.WriteLineAsync($"{change.Path}: {change.Before ?? "–"} → {change.After ?? "–"}");
            }

            foreach (var kept in result.StaysInUse)
            {
                await run.Error.WriteLineAsync(kept);
            }

            await run.Error.WriteLineAsync((run.Optional(dryRun), result.IsNew, result.Changes.Count) switch
            {
                (true, true, _) => $"{result.Code} would be created. Nothing was changed.",
                (_, false, 0) => $"{result.Code} is as the file says.",
                (true, false, _) => $"{result.Code} would be changed in {result.Changes.Count} places. Nothing was changed.",
                (false, true, _) => $"{result.Code} is created.",
                _ => $"{result.Code} is changed in {result.Changes.Count} places.",
            });
        });
        return command;
    }

    private static Command CreateExport(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; - for standard output." };
        var @event = CliOptions.Event();
        Command command = new("export", "Writes the event's file, from which it can be made again.") { file, @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            var text = await run.SendAsync(new ExportEvent.Query(run.Value(@event)), cancellationToken);
            await run.WriteFileAsync(run.Value(file), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());
        });
        return command;
    }

    private static Command CreateCreate(VerbHost host)
    {
        var code = new Argument<string>("CODE") { Description = "The new event's code, such as CAP24." };
        Option<string> name = new("--name") { Description = "Its name, in its main language.", HelpName = "TEXT", Required = true };
        Option<DateOnly> from = new("--from") { Description = "First day, such as 2030-06-24.", HelpName = "DATE", Required = true };
        Option<DateOnly> to = new("--to") { Description = "Last day.", HelpName = "DATE", Required = true };
        Option<string?> zone = new("--zone") { Description = "Time zone (IANA); that of the host when left out.", HelpName = "ZONE" };
        Option<string[]> languages = new("--language") { Description = "A language of its texts; the first is the main one. Those of the host when left out.", HelpName = "LANGUAGE" };
        Option<string?> contact = new("--contact") { Description = "The address that attendees write to; that of the host when left out.", HelpName = "ADDRESS" };
        Command command = new("create", "Creates an event as a draft; export its file to fill in the rest, and import it again.") { code, name, from, to, zone, languages, contact };
        host.Run(command, async (run, cancellationToken) =>
        {
            var host = await run.SendAsync(new FindHostDefaults.Query(), cancellationToken);
            List<string> spoken = run.Optional(languages) is { Length: > 0 } given ? [.. given] : [.. host.Languages];
            var created = await run.SendAsync(new CreateEvent.Command(run.Value(code), new()
            {
                Languages = spoken,
                Name = new() { [spoken[0]] = run.Value(name) },
                StartsOn = run.Value(from),
                EndsOn = run.Value(to),
                TimeZone = run.Optional(zone) ?? "",
                ContactEmail = run.Optional(contact) ?? host.Email,
            }), cancellationToken);
            await run.Out.WriteLineAsync(created);
        });
        return command;
    }

    private static Command CreateClone(VerbHost host)
    {
        var @event = CliOptions.Event();
        var code = new Argument<string>("CODE") { Description = "The new event's code." };
        Option<DateOnly> from = new("--from") { Description = "The new first day; all other dates keep their distance from it.", HelpName = "DATE", Required = true };
        Command command = new("clone", "Creates a draft with everything that another event offers, on other dates.") { code, @event, from };
        host.Run(command, async (run, cancellationToken) =>
            await run.Out.WriteLineAsync(await run.SendAsync(new CloneEvent.Command(run.Value(@event), run.Value(code), run.Value(from)), cancellationToken)));
        return command;
    }

    private static Command CreateStatus(VerbHost host)
    {
        var @event = CliOptions.Event();
        var status = new Argument<EventStatus>("STATUS") { Description = "Where the event stands from now on." };
        Command command = new("status", "Publishes an event, opens or closes its registration, and so on.") { status, @event };
        host.Run(command, async (run, cancellationToken) =>
            await run.Out.WriteLineAsync((await run.SendAsync(new ChangeEventStatus.Command(run.Value(@event), run.Value(status)), cancellationToken)).ToString()));
        return command;
    }

    private static Command CreateDelete(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("delete", "Deletes a draft that nobody registered for.") { @event };
        host.Run(command, (run, cancellationToken) => run.SendAsync(new DeleteEvent.Command(run.Value(@event)), cancellationToken));
        return command;
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new char[EventFile.MaxLength + 1];
        try
        {
            return new(text, 0, await reader.ReadBlockAsync(text, cancellationToken));
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("The file is not in UTF-8. Save it in that encoding.");
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
