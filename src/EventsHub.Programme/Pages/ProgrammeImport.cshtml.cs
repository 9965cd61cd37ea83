using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Imports a programme in steps: upload, assign the columns of a table, preview, apply. Between the steps the file is kept in the form, so
/// that abandoned imports leave nothing on the server.</summary>
[RequestSizeLimit(Largest), RequestFormLimits(MultipartBodyLengthLimit = Largest, ValueLengthLimit = (int)Largest)]
public sealed class ProgrammeImportPage : ProgrammeFormPage
{
    // Larger than the largest import, so that a file which is somewhat too large gets a message instead of a broken connection.
    private const long Largest = 160 * 1024 * 1024;

    [BindProperty]
    public ProgrammeImportForm Input { get; set; } = new();

    /// <summary>Columns of a table; null for other files, and before a file was chosen.</summary>
    public ReadProgrammeFile.Result? Read { get; private set; }

    /// <summary>The preview, or the result after applying.</summary>
    public ImportReport? Report { get; private set; }

    public ShowLastProgrammeImport.Result? Last { get; private set; }

    /// <summary>True when choices were changed after the last preview.</summary>
    public bool IsUnchecked { get; private set; }

    public async Task OnGetAsync(string eventCode)
    {
        SetTrail();
        Last = await AskAsync(new ShowLastProgrammeImport.Query(eventCode));
    }

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        SetTrail();
        if (Input.File is { } file)
        {
            // A new file resets the choices made for the previous one.
            (Input.FileName, Input.Columns, Input.Encoding) = (Path.GetFileName(file.FileName), [], null);
        }

        return await CheckAsync(eventCode, await Input.ReadAsync(HttpContext.RequestAborted));
    }

    /// <summary>Applies the import, provided that exactly these choices were previewed.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string eventCode)
    {
        SetTrail();
        var file = await Input.ReadAsync(HttpContext.RequestAborted);
        if (Input.Checked is { Length: > 0 } && Input.Checked != Input.Fingerprint())
        {
            IsUnchecked = true;
            return await CheckAsync(eventCode, file);
        }

        // Before most of the programme goes, the page asks once more, with all that would go.
        if (Input.RemoveMissing && !Input.RemoveMost && await CheckAsync(eventCode, file) is var again && (Report is null or { RemovesMost: true }))
        {
            return again;
        }

        return await SendAsync(Command(eventCode, file, dryRun: false), report =>
        {
            Report = report;
            ModelState.Clear();
            return Page();
        });
    }

    public IEnumerable<SelectListItem> Meanings(string chosen) => Enum.GetValues<ProgrammeField>()
        .SelectMany(field => ProgrammeColumn.Localised.Contains(field) ? TextLanguages.Prepend(null).Select(language => new ProgrammeColumn("", field, language)) : [new("", field)])
        .Select(c => new SelectListItem(c.Language is null ? Name(c.Field) : $"{Name(c.Field)} – {LanguageNames.Of(c.Language)}", c.Word))
        .Concat(ProgrammeColumn.Meaning(chosen) is { Language: { } other } meaning && !TextLanguages.Contains(other) ? [new($"{Name(meaning.Field)} – {LanguageNames.Of(other)}", chosen)] : []);

    public string SeparatorName() => Read!.Separator switch { ';' => T["semicolon"], '\t' => T["tab"], ',' => T["comma"], var other => other.ToString()! };

    public static string Name(FeedFormat format) => format switch
    {
        FeedFormat.Frab => "frab XML",
        FeedFormat.C3voc => "c3voc JSON",
        FeedFormat.Pretalx => "pretalx JSON",
        FeedFormat.Sessionize => "Sessionize",
        FeedFormat.OpenEvent => "Open Event",
        FeedFormat.Indico => "Indico",
        FeedFormat.Csv => "CSV",
        FeedFormat.Xlsx => "Excel (.xlsx)",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private string Name(ProgrammeField field) => field switch
    {
        ProgrammeField.Guid => "GUID",
        ProgrammeField.Id => T["Number or code in the other system"],
        ProgrammeField.Title => T["Title"],
        ProgrammeField.Subtitle => T["Subtitle"],
        ProgrammeField.Abstract => T["Abstract"],
        ProgrammeField.Day => T["Day"],
        ProgrammeField.Start => T["Start"],
        ProgrammeField.End => T["End"],
        ProgrammeField.Minutes => T["Minutes"],
        ProgrammeField.Room => T["Room"],
        ProgrammeField.Track => T["Track"],
        ProgrammeField.Type => T["Type"],
        ProgrammeField.Kind => T["Kind, as exports write it"],
        ProgrammeField.Languages => T["Languages"],
        ProgrammeField.Speakers => T["Speakers"],
        ProgrammeField.GivenNames => T["Given names of the speakers"],
        ProgrammeField.FamilyNames => T["Family names of the speakers"],
        ProgrammeField.SpeakerGuids => T["GUIDs of the speakers"],
        ProgrammeField.Roles => T["Roles of the speakers"],
        ProgrammeField.Affiliations => T["Institutions of the speakers"],
        ProgrammeField.Countries => T["Countries of the speakers"],
        ProgrammeField.Links => T["Links"],
        ProgrammeField.DoNotRecord => T["Not to be recorded"],
        ProgrammeField.Status => T["Status"],
        ProgrammeField.Board => T["Board"],
        ProgrammeField.Session => T["Session"],
        ProgrammeField.SessionGuid => T["GUID of the session"],
        ProgrammeField.Chair => T["Chair"],
        ProgrammeField.ChairGuids => T["GUIDs of the chairs"],
        _ => T["Not imported"],
    };

    private async Task<IActionResult> CheckAsync(string eventCode, byte[] file)
    {
        Input.Packed = file.Length is > 0 and <= ImportProgramme.MaxBytes ? ProgrammeImportForm.Pack(file) : null;
        await SendAsync(new ReadProgrammeFile.Query(eventCode, file, Input.Table()), read =>
        {
            Read = read;
            return Page();
        });
        if (ModelState.IsValid)
        {
            Input.Columns = [.. Read!.Columns.Select(c => c.Meaning)];
            Input.Checked = Input.Fingerprint();
            await SendAsync(Command(eventCode, file, dryRun: true), report =>
            {
                Report = report;
                ModelState.Clear();
                return Page();
            });
        }

        if (!ModelState.IsValid && Read is not { Columns.Count: > 0 })
        {
            Last = await AskAsync(new ShowLastProgrammeImport.Query(eventCode));
        }

        return Page();
    }

    private ImportProgramme.Command Command(string eventCode, byte[] file, bool dryRun) =>
        new(eventCode, file, dryRun, Input.RemoveMissing, Input.OnEventDates, Input.FileName, Input.Table(), Input.RemoveMost);
}
