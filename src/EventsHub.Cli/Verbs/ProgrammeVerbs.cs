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
        Option<ProgrammeFormat> format = new("--format") { Description = "pdf (a booklet), ics (iCalendar) or frab (frab XML).", HelpName = "FORMAT", Required = true };
        Option<string?> language = new("--language", "-l") { Description = "The language, such as fr; the event's own otherwise.", HelpName = "LANGUAGE" };
        Option<BookletPaper> paper = new("--paper") { Description = "The paper of a booklet: a5 or a4.", HelpName = "PAPER", DefaultValueFactory = _ => BookletPaper.A5 };
        Command command = new("export", "Writes the programme to a file.") { @event, format, file, language, paper };
        host.Run(command, async (run, cancellationToken) =>
        {
            var exported = await run.SendAsync(new ExportProgramme.Query(run.Value(@event), run.Value(format), run.Optional(language), run.Value(paper)), cancellationToken);
            await run.WriteFileAsync(run.Value(file), stream => stream.WriteAsync(exported.Content, cancellationToken).AsTask());
        });
        return command;
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
