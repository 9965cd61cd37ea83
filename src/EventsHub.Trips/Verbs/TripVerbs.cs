using System.CommandLine;
using System.Globalization;
using System.Text;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Verbs;
using EventsHub.Trips.Files;
using EventsHub.Trips.Leaders;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;

namespace EventsHub.Trips.Verbs;

/// <summary>The command-line verbs <c>trip list</c>, <c>import</c>, <c>export</c>, <c>pack</c>, <c>calendar</c> and <c>leader</c>.</summary>
public static class TripVerbs
{
    public static Command Create(VerbHost host) => new("trip", "Trips to outside events.")
    {
        CreateList(host), CreateImport(host), CreateExport(host), CreatePack(host), CreateCalendar(host), CreateLeader(host),
    };

    private static Option<string> Trip() => new("--trip", "-t") { Description = "The trip's code, such as esc-2026.", HelpName = "CODE", Required = true };

    private static Command CreateList(VerbHost host)
    {
        Option<bool> past = new("--past") { Description = "Those that are over." };
        Command command = new("list", "Lists trips to come: code, dates, status, travellers, title.") { past };
        host.Run(command, async (run, cancellationToken) =>
        {
            ListTrips.Result list;
            for (var page = 1; (list = await run.SendAsync(new ListTrips.Query(run.Optional(past), page), cancellationToken)).Trips.Count > 0; page++)
            {
                foreach (var row in list.Trips)
                {
                    await run.Out.WriteLineAsync(string.Join('\t', row.Code, Iso(row.StartsOn), Iso(row.EndsOn), row.Status, row.Travellers, row.Title));
                }
            }
        });
        return command;
    }

    private static Command CreateImport(VerbHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The trip's file (JSON); - for standard input." };
        var dryRun = CliOptions.DryRun();
        Option<DateOnly?> shiftTo = new("--shift-to")
        {
            Description = "Moves every day and time by whole weeks, so that the event starts on this day (2030-06-24) or in the six days after it.",
            HelpName = "DATE",
        };
        Command command = new("import", "Creates a trip from its file, or brings the trip of that code in step with it.") { file, shiftTo, dryRun };
        host.Run(command, async (run, cancellationToken) =>
        {
            var text = await ReadAsync(run.Value(file), cancellationToken);
            var result = await run.SendAsync(new ImportTrip.Command(text, run.Optional(shiftTo), run.Optional(dryRun)), cancellationToken);
            foreach (var change in result.IsNew ? [] : result.Changes)
            {
                await run.Out.WriteLineAsync($"{change.Path}: {change.Before ?? "–"} → {change.After ?? "–"}");
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
        var trip = Trip();
        Command command = new("export", "Writes the trip's file, from which it can be made again.") { file, trip };
        host.Run(command, async (run, cancellationToken) =>
        {
            var text = await run.SendAsync(new ExportTrip.Query(run.Value(trip)), cancellationToken);
            await run.WriteFileAsync(run.Value(file), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());
        });
        return command;
    }

    private static Command CreatePack(VerbHost host)
    {
        var trip = Trip();
        var file = CliOptions.Out();
        Command command = new("pack", "Writes the travel packs of everybody on a trip as one PDF.") { trip, file };
        host.Run(command, (run, cancellationToken) =>
            run.WriteFileAsync(run.Value(file), "Travel packs", new WriteTravelPack.Query(run.Value(trip)), cancellationToken));
        return command;
    }

    private static Command CreateCalendar(VerbHost host)
    {
        var trip = Trip();
        var file = CliOptions.Out();
        Command command = new("calendar", "Writes a trip as a calendar (iCalendar).") { trip, file };
        host.Run(command, async (run, cancellationToken) =>
        {
            var calendar = await run.SendAsync(new DownloadTripCalendar.Query(run.Value(trip)), cancellationToken);
            await run.WriteFileAsync(run.Value(file), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(calendar.Content), cancellationToken).AsTask());
        });
        return command;
    }

    private static Command CreateLeader(VerbHost host)
    {
        var trip = Trip();
        Option<string?> add = new("--add") { Description = "Lets the owner of this account lead the trip, too.", HelpName = "ADDRESS" };
        Option<string?> remove = new("--remove") { Description = "Takes the trip from the owner of this account.", HelpName = "ADDRESS" };
        Command command = new("leader", "Lists who leads a trip besides those who lead all: address, name. Adds or removes one first.") { trip, add, remove };
        host.Run(command, async (run, cancellationToken) =>
        {
            if (run.Optional(add) is { } email)
            {
                await run.SendAsync(new AddTripLeader.Command(run.Value(trip), email), cancellationToken);
            }

            if (run.Optional(remove) is { } address)
            {
                var one = (await run.SendAsync(new ListTripLeaders.Query(run.Value(trip)), cancellationToken)).FirstOrDefault(l => EmailAddress.Normalize(l.Email) == EmailAddress.Normalize(address))
                    ?? throw new NotFoundException("leader");
                await run.SendAsync(new RemoveTripLeader.Command(run.Value(trip), one.AccountId), cancellationToken);
            }

            foreach (var leader in await run.SendAsync(new ListTripLeaders.Query(run.Value(trip)), cancellationToken))
            {
                await run.Out.WriteLineAsync($"{leader.Email}\t{leader.Name}");
            }
        });
        return command;
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(CliRun.OpenRead(path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var text = new char[TripFile.MaxLength + 1];
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
