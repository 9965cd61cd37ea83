using System.Text.Json;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Edits a talk: texts, speakers, files and position in its session.</summary>
[RequestSizeLimit(TalkFile.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = TalkFile.LargestRequest)]
public sealed class TalkPage : ProgrammeFormPage
{
    [BindProperty]
    public TalkInput Input { get; set; } = new();

    [BindProperty]
    public Guid? SessionId { get; set; }

    /// <summary>The version of the talk that the form shows, so that edits by others are not overwritten unnoticed.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid FileId { get; set; }

    public ShowTalk.Result Shown { get; private set; } = null!;

    /// <summary>Sessions that the talk can be moved to, by day.</summary>
    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    public IReadOnlyList<ListTalkTypes.Row> Types { get; private set; } = [];

    public IEnumerable<SelectListItem> TypeChoices => Types.Select(t => new SelectListItem(t.Name, t.Code));

    /// <summary>Lengths of the types as JSON, for the script that fills in the length.</summary>
    public string Lengths => JsonSerializer.Serialize(Types.ToDictionary(t => t.Code, t => t.Input.DurationMinutes));

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title, Input.Subtitle, Input.Abstract];

    public async Task OnGetAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        ShowAsIs();
    }

    public Task<IActionResult> OnPostAsync(string eventCode, Guid id)
    {
        DropCleared(Input.Speakers);
        return SendFormAsync(new EditTalk.Command(eventCode, id, SessionId, Input, Version, TakeOut: SessionId is null), _ =>
        {
            Flash(T["The talk is saved."]);
            return Redirect($"{Home}/talks/{id}");
        }, async () =>
        {
            await LoadAsync(eventCode, id);
            AddEmptyRows();
        });
    }

    public async Task<IActionResult> OnPostFileAsync(string eventCode, Guid id)
    {
        KeepOnly(nameof(Upload));
        var content = await Uploads.ReadAsync(Upload, TalkFile.MaxBytes, HttpContext.RequestAborted);
        return await SendAsync(new AddTalkFile.Command(eventCode, id, Upload?.FileName ?? "", content), _ =>
        {
            Flash(T["The file is added."]);
            return Redirect($"{Home}/talks/{id}#files");
        }, prefix: "", onRefused: async () =>
        {
            await LoadAsync(eventCode, id);
            ShowAsIs();
            MoveErrors("File", nameof(Upload));
        });
    }

    public async Task<IActionResult> OnPostRemoveFileAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        await AskAsync(new RemoveTalkFile.Command(eventCode, FileId));
        Flash(T["The file is taken out."]);
        return Redirect($"{Home}/talks/{id}#files");
    }

    public Task<IActionResult> OnPostDeleteAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new DeleteTalk.Command(eventCode, id), sessionId =>
        {
            Flash(T["The talk is deleted."]);
            return Redirect(sessionId is { } session ? $"{Home}/sessions/{session}" : $"{Home}/grid");
        }, onRefused: async () =>
        {
            await LoadAsync(eventCode, id);
            ShowAsIs();
        });
    }

    public string Size(int bytes) => bytes < 1_000_000 ? T["{0} kB", Math.Max(1, bytes / 1000)] : T["{0:0.0} MB", bytes / 1e6];

    private void ShowAsIs()
    {
        (Input, SessionId, Version) = (Shown.Input, Shown.SessionId, Shown.Version);
        AddEmptyRows();
    }

    // Blank rows for adding further speakers and links.
    private void AddEmptyRows()
    {
        AddEmptyRows(Input.Speakers);

        if (Input.Links.Count == 0 || !string.IsNullOrEmpty(Input.Links[^1].Url))
        {
            Input.Links.Add(new());
        }
    }

    private async Task LoadAsync(string eventCode, Guid id)
    {
        Shown = await AskAsync(new ShowTalk.Query(eventCode, id));
        Types = await AskAsync(new ListTalkTypes.Query(eventCode));
        var days = new Dictionary<DateOnly, SelectListGroup>();
        Sessions = [.. (await AskAsync(new ListSessionNames.Query(eventCode))).Select(s =>
        {
            if (!days.TryGetValue(s.Day, out var day))
            {
                days[s.Day] = day = new() { Name = Dates.Day(s.Day) };
            }

            return new SelectListItem(s.Name, s.Id.ToString()) { Group = day };
        })];
        SetTrail(Shown.SessionId is { } session ? [new Crumb(Shown.SessionTitle!, $"~{Home}/sessions/{session}")] : []);
    }
}
