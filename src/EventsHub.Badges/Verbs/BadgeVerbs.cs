using System.CommandLine;
using System.Globalization;
using EventsHub.Badges.Runs;
using EventsHub.Documents.Badges;
using EventsHub.Shell.Verbs;

namespace EventsHub.Badges.Verbs;

public static class BadgeVerbs
{
    public static Command Create(VerbHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.Out();
        file.Required = false;
        Option<BadgeLayout> layout = new("--layout", "-l")
        {
            Description = "How they lie on paper: a6 (one on a page), a4 (four on a sheet with crop marks), card (86 × 54 mm), a5 (folded to two sides).",
            HelpName = "LAYOUT",
            DefaultValueFactory = _ => BadgeLayout.A6,
            CustomParser = result => result.Tokens is [var token] ? LayoutOf(token.Value, result.AddError) : BadgeLayout.A6,
        };
        Option<string?> sheet = new("--sheet") { Description = "On this sheet of the event's own, in place of a layout; see badges sheet list.", HelpName = "NAME" };
        Option<string?> template = new("--template") { Description = "From this template of the event's own; see badges template list. Without it from the one that comes with EventsHub, called standard, or that of the earlier run or lost badge.", HelpName = "NAME" };
        Option<int?> again = new("--run") { Description = "Only badges of this earlier print run that still count; with --changed, those that have changed since.", HelpName = "NUMBER" };
        Option<string[]> codes = new("--codes") { Description = "Only these registrations.", HelpName = "CODES", AllowMultipleArgumentsPerToken = true };
        Option<string?> ticket = new("--ticket") { Description = "Only holders of this ticket type.", HelpName = "CODE" };
        Option<string?> role = new("--role") { Description = "Only this role given by staff.", HelpName = "ROLE" };
        Option<bool> notPrinted = new("--not-printed") { Description = "Only those not printed yet." };
        Option<bool> changed = new("--changed") { Description = "Only those that changed since they were printed; with --not-printed, both." };
        Option<bool> online = new("--online") { Description = "Also those who take part from afar." };
        Option<bool> bothSides = new("--both-sides") { Description = "Follow every page with its back, for printers that print both sides." };
        Option<int?> lost = new("--lost")
        {
            Description = "The one badge of --codes was lost: print a replacement. The badge of this revision, 0 for the first, is refused at the door from then on.",
            HelpName = "REVISION",
        };
        Option<bool> check = new("--check") { Description = "Say what would not print well, and print nothing." };
        Command command = new("badges", "Prints badges as PDF, sorted by name. They count as printed once the file is written.")
        {
            @event, file, layout, sheet, template, again, codes, ticket, role, notPrinted, changed, online, bothSides, lost, check,
        };
        command.Subcommands.Add(BadgeSheetVerbs.Create(host));
        command.Subcommands.Add(BadgeTemplateVerbs.Create(host));
        command.Subcommands.Add(CreateRuns(host));
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) == (result.GetResult(file) is not null))
            {
                result.AddError("Name the file to write with --out, or --check alone.");
            }

            if (result.GetValue(sheet) is not null && result.GetResult(layout) is { Implicit: false })
            {
                result.AddError("Choose either --layout or --sheet.");
            }

            if (result.GetValue(lost) is not null && result.GetValue(codes) is not [_])
            {
                result.AddError("Name the one registration whose badge was lost with --codes.");
            }
        });
        host.RunOnDatabase(command, async (run, cancellationToken) =>
        {
            BadgeSelection selection = new()
            {
                Codes = [.. (run.Optional(codes) ?? []).SelectMany(c => c.Split(',', StringSplitOptions.RemoveEmptyEntries))],
                TicketType = run.Optional(ticket),
                Role = run.Optional(role),
                IncludeOnline = run.Optional(online),
                Run = run.Optional(again),
                State = (run.Optional(notPrinted), run.Optional(changed)) switch
                {
                    (true, true) => BadgeState.Due,
                    (true, false) => BadgeState.NotPrinted,
                    (false, true) => BadgeState.Changed,
                    _ => BadgeState.Any,
                },
            };
            Guid? own = run.Optional(sheet) is { } name ? (await BadgeSheetVerbs.FindAsync(run, run.Value(@event), name, cancellationToken)).Id : null;
            Guid? look = run.Optional(template) is { } called ? await BadgeTemplateVerbs.FindAsync(run, run.Value(@event), called, cancellationToken) : null;
            if (run.Optional(check))
            {
                return await CheckAsync(run, new(run.Value(@event), selection, run.Value(layout), own, look), cancellationToken);
            }

            if (run.Optional(lost) is { } revision)
            {
                await run.WriteFileAsync(run.Value(file), "Badges", new PrintReplacement.Command(run.Value(@event), selection.Codes[0], revision, run.Value(layout), own, look), cancellationToken);
                return ExitCode.Done;
            }

            await run.WriteFileAsync(run.Value(file), "Badges", new PrintBadges.Command(run.Value(@event), selection, run.Value(layout), run.Optional(bothSides), own, look), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateRuns(VerbHost host)
    {
        var @event = CliOptions.Event();
        Option<int> page = new("--page") { Description = "The page of the list, 50 runs each.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        Command command = new("runs", "Lists what was printed in one go, the latest first: number, when (UTC), by whom, why, paper, badges, template.") { @event, page };
        host.Run(command, async (run, cancellationToken) =>
        {
            foreach (var row in (await run.SendAsync(new ListPrintRuns.Query(run.Value(@event), run.Value(page)), cancellationToken)).Rows)
            {
                await run.Out.WriteLineAsync(string.Join(
                    '\t', row.Number, row.PrintedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), row.By ?? row.Verb, row.Reason, row.SheetName ?? row.Layout?.ToString(), row.Badges, row.Template));
            }
        });
        return command;
    }

    private static async Task<int> CheckAsync(CliRun run, PreflightBadges.Query query, CancellationToken cancellationToken)
    {
        var result = await run.SendAsync(query, cancellationToken);
        foreach (var finding in result.Findings)
        {
            await run.Out.WriteLineAsync($"{finding.Severity,-7} {finding.RegistrationCode,-8} {finding.Name}: {finding.Details}");
        }

        await run.Error.WriteLineAsync($"{result.Badges} badges: {result.Errors} to mend, {result.Warnings} to look at, {result.Notes} to know.");
        return result.Errors > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static BadgeLayout LayoutOf(string text, Action<string> refuse)
    {
        switch (text.ToUpperInvariant())
        {
            case "A6": return BadgeLayout.A6;
            case "A4": return BadgeLayout.A4FourUp;
            case "A5": return BadgeLayout.A5Folded;
            case "CARD": return BadgeLayout.Card86x54;
            default:
                refuse($"There is no layout {text}. Choose a6, a4, a5 or card.");
                return default;
        }
    }
}
