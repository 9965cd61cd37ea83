using System.CommandLine;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Releases;
using EventsHub.Shell.Verbs;

namespace EventsHub.Programme.Verbs;

/// <summary>The commands <c>programme import</c>, <c>undo-import</c>, <c>export</c> and <c>release</c>.</summary>
public static class ProgrammeVerbs
{
    public static Command Create(VerbHost host) => new("programme", "The programme of an event.") { CreateImport(host), CreateUndoImport(host), CreateExport(host), CreateRelease(host) };

    private static Command CreateImport(VerbHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.File();
        var dryRun = CliOptions.DryRun();
        Option<bool> removeMissing = new("--remove-missing") { Description = "Take out what the file does not have." };
        Option<bool> removeMost = new("--remove-most") { Description = "Take it out also when that is more than half of the programme." };
        Option<bool> onEventDates = new("--on-event-dates") { Description = "Move the programme by whole days, so that its first day is the event's." };
        Option<string[]> map = new("--map") { Description = "What a column of a table means, by its label or number: \"Intitulé=Title:fr\", \"#3=Room\". May be repeated.", HelpName = "COLUMN=FIELD" };
        Option<string?> encoding = new("--encoding") { Description = "The encoding of a CSV file, when it does not come out right by itself.", HelpName = "NAME" };
        Command command = new("import", "Brings in a programme from frab XML, c3voc JSON, what pretalx, Sessionize, Open Event and Indico export, XLSX or CSV; the file is recognised by its content. The same file twice changes nothing.")
        {
            @event, file, dryRun, removeMissing, removeMost, onEventDates, map, encoding,
        };
        host.Run(command, async (run, cancellationToken) =>
        {
            await using var stream = CliRun.OpenRead(run.Value(file));
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            var report = await run.SendAsync(
                new ImportProgramme.Command(
                    run.Value(@event), content.ToArray(), run.Value(dryRun), run.Value(removeMissing), run.Value(onEventDates), Path.GetFileName(run.Value(file)),
                    new([.. (run.Optional(map) ?? []).Select(ProgrammeColumn.Parse)], run.Optional(encoding)), run.Value(removeMost)), cancellationToken);
            await ReportAsync(report, run.Out);
        });
        return command;
    }

    private static Command CreateUndoImport(VerbHost host)
    {
        var @event = CliOptions.Event();
        Option<bool> force = new("--force") { Description = "Also lose what was changed since the import." };
        Command command = new("undo-import", "Takes back the last import: the programme is as it was before.") { @event, force };
        host.Run(command, async (run, cancellationToken) =>
        {
            var undone = await run.SendAsync(new UndoProgrammeImport.Command(run.Value(@event), run.Value(force)), cancellationToken);
            await run.Error.WriteLineAsync($"Undone: {undone.FileName}, brought in at {undone.ImportedAt:yyyy-MM-dd HH:mm} UTC.");
        });
        return command;
    }

    private static Command CreateExport(VerbHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.Out();
        Option<ProgrammeFormat> format = new("--format")
        {
            Description = "pdf (a booklet), signs (PDF, for the doors of rooms), site (pages in a ZIP file), ics (iCalendar), frab (XML), c3voc (schedule.json), pretalx (JSON), csv or xlsx.",
            HelpName = "FORMAT",
            Required = true,
            CustomParser = result => FormatOf(result.Tokens[0].Value, result.AddError),
        };
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

    private static ProgrammeFormat FormatOf(string text, Action<string> refuse)
    {
        switch (text.ToUpperInvariant())
        {
            case "PDF": return ProgrammeFormat.Booklet;
            case var name when Enum.TryParse<ProgrammeFormat>(name, ignoreCase: true, out var format) && !int.TryParse(name, out _): return format;
            default:
                refuse($"There is no format {text}. Choose pdf, signs, site, ics, frab, c3voc, pretalx, csv or xlsx.");
                return default;
        }
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

    private static Command CreateRelease(VerbHost host)
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
            $"{report.Count(ImportAction.Changed)} changed, {report.Unchanged} unchanged; {report.Count(ImportAction.Removed)} removed, {report.Count(ImportAction.Missing)} not in the file and kept, " +
            $"{report.Count(ImportAction.Pinned)} pinned and kept. New: {report.RoomsCreated.Count} rooms, {report.TracksCreated.Count} tracks, {report.TypesCreated.Count} types, {report.SpeakersCreated} speakers.");
    }
}
