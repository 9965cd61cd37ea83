using System.CommandLine;
using EventsHub.Application;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;

namespace EventsHub.Cli.Verbs;

/// <summary>Programmes: <c>programme import</c>, <c>programme export</c>, <c>programme release</c>.</summary>
public static class ProgrammeVerbs
{
    /// <summary><c>programme …</c>.</summary>
    public static Command Create(CliHost host) => new("programme", "The programme of an event.") { CreateImport(host), CreateExport(host), CreateRelease(host) };

    private static Command CreateImport(CliHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.File();
        var dryRun = CliOptions.DryRun();
        Option<bool> removeMissing = new("--remove-missing") { Description = "Take out what the file does not have." };
        Option<bool> onEventDates = new("--on-event-dates") { Description = "Move the programme by whole days, so that its first day is the event's." };
        Command command = new("import", "Brings in a programme from a frab XML file (schedule.xml). The same file twice changes nothing.") { @event, file, dryRun, removeMissing, onEventDates };
        host.Run(command, async (run, cancellationToken) =>
        {
            await using var stream = CliRun.OpenRead(run.Value(file));
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            var report = await run.SendAsync(
                new ImportProgramme.Command(run.Value(@event), content.ToArray(), run.Value(dryRun), run.Value(removeMissing), run.Value(onEventDates)), cancellationToken);
            await ReportAsync(report, run.Out);
        });
        return command;
    }

    private static Command CreateExport(CliHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.Out();
        Option<ProgrammeFormat> format = new("--format") { Description = "booklet, signs (for the doors of rooms), site (pages in a ZIP file), ics (iCalendar) or frab (frab XML).", HelpName = "FORMAT", Required = true };
        Option<string?> language = new("--language", "-l") { Description = "The language, such as fr; the event's own otherwise, and for a site all of them.", HelpName = "LANGUAGE" };
        Option<string?> release = new("--release") { Description = "The version of a release; the draft otherwise.", HelpName = "VERSION" };
        Option<string?> room = new("--room") { Description = "A calendar of this room only.", HelpName = "CODE" };
        Option<string?> track = new("--track") { Description = "A calendar of this track only.", HelpName = "CODE" };
        Option<string?> speaker = new("--speaker") { Description = "A calendar of this speaker's talks only, by their name in addresses.", HelpName = "NAME" };
        Option<BookletPaper> paper = new("--paper")
        {
            Description = "The paper of a booklet: a5, a4 or a5-on-a4 (two pages on each side of a sheet, to fold and staple).",
            HelpName = "PAPER",
            DefaultValueFactory = _ => BookletPaper.A5,
            CustomParser = result => result.Tokens is [var token] ? PaperOf(token.Value, result.AddError) : BookletPaper.A5,
        };
        Command command = new("export", "Writes the programme to a file.") { @event, format, file, language, paper, release, room, track, speaker };
        host.Run(command, (run, cancellationToken) => run.WriteFileAsync(run.Value(file), "Programme", new ExportProgramme.Query(
            run.Value(@event), run.Value(format), run.Optional(language), run.Value(paper), run.Optional(release), new(run.Optional(room), run.Optional(track), run.Optional(speaker))), cancellationToken));
        return command;
    }

    private static BookletPaper PaperOf(string text, Action<string> refuse)
    {
        switch (text.ToUpperInvariant())
        {
            case "A5": return BookletPaper.A5;
            case "A4": return BookletPaper.A4;
            case "A5-ON-A4": return BookletPaper.A5OnA4;
            default:
                refuse($"There is no paper {text}. Choose a5, a4 or a5-on-a4.");
                return default;
        }
    }

    private static Command CreateRelease(CliHost host)
    {
        var @event = CliOptions.Event();
        Option<string?> version = new("--as") { Description = "What the release is called; the one before with its last number raised otherwise.", HelpName = "VERSION" };
        Option<string?> note = new("--note") { Description = "What you say about it.", HelpName = "TEXT" };
        Option<string> language = new("--language", "-l") { Description = "The language of the note.", HelpName = "LANGUAGE", DefaultValueFactory = _ => Languages.Default };
        Command command = new("release", "Shows the programme, as it is now, to the public.") { @event, version, note, language };
        host.Run(command, async (run, cancellationToken) =>
        {
            var release = await run.SendAsync(new ReleaseProgramme.Command(
                run.Value(@event), run.Optional(version), run.Optional(note) is { } text ? new() { [run.Value(language)] = text } : null), cancellationToken);
            await run.Out.WriteLineAsync($"Released as version {release.Version}.");
        });
        return command;
    }

    private static async Task ReportAsync(ImportReport report, TextWriter output)
    {
        foreach (var line in report.Lines)
        {
            await output.WriteLineAsync($"{line.Action}: {line.Title}{(line.Details.Count > 0 ? $" – {string.Join("; ", line.Details)}" : "")}");
        }

        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync($"Odd: {finding}");
        }

        await output.WriteLineAsync(
            $"{(report.IsDryRun ? "Nothing was stored. Of " : "Of ")}{report.Entries} entries: {report.Count(ImportAction.Created)} created, {report.Count(ImportAction.Moved)} moved, " +
            $"{report.Count(ImportAction.Changed)} changed, {report.Unchanged} unchanged; {report.Count(ImportAction.Removed)} removed, {report.Count(ImportAction.Missing)} not in the file and kept. " +
            $"New: {report.RoomsCreated.Count} rooms, {report.TracksCreated.Count} tracks, {report.SpeakersCreated} speakers.");
    }
}
