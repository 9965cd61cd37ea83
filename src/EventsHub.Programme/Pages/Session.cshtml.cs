using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Edits a session and lists its talks.</summary>
public sealed class SessionPage : ProgrammeFormPage
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Quick entry of a talk into this session.</summary>
    [BindProperty]
    public LineForm Line { get; set; } = new();

    public ShowSession.Result Found { get; private set; } = null!;

    public SessionView Shown => Found.Session;

    public IEnumerable<SelectListItem> Rooms => Choices(Found.Rooms.Select(r => (r.Id, r.Name)));

    public IEnumerable<SelectListItem> Tracks => Choices(Found.Tracks.Select(t => (t.Id, t.Name)));

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title];

    public async Task OnGetAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        ShowAsIs();
    }

    public Task<IActionResult> OnPostAsync(string eventCode, Guid id)
    {
        DropCleared(Input.Chairs);
        return SendFormAsync(new EditSession.Command(eventCode, id, Version, Input), _ =>
        {
            Flash(T["The session is saved."]);
            // The form shows the warnings of the session after the change.
            return Redirect($"{Home}/sessions/{id}");
        }, async () =>
        {
            await LoadAsync(eventCode, id);
            AddEmptyRows(Input.Chairs);
        });
    }

    public async Task<IActionResult> OnPostDeleteAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        ModelState.Clear();
        ShowAsIs();
        return await SendAsync(new DeleteSession.Command(eventCode, id), _ =>
        {
            Flash(T["The session is deleted."]);
            return Redirect($"{Home}?day={ProgrammeFormPage.Iso(Shown.Day)}");
        });
    }

    public async Task<IActionResult> OnPostLineAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        KeepOnly(nameof(Line));
        ShowAsIs();
        return await SendAsync(Line.Command(eventCode, id), entered =>
        {
            Flash(Entered(entered));
            return Redirect(Line.NextAddress($"{Home}/sessions/{id}"));
        }, prefix: nameof(Line));
    }

    private void ShowAsIs()
    {
        (Input, Version) = (Found.Input, Found.Version);
        AddEmptyRows(Input.Chairs);
    }

    private async Task LoadAsync(string eventCode, Guid id)
    {
        Found = await AskAsync(new ShowSession.Query(eventCode, id));
        Line.Prepare(await AskAsync(new ListTalkTypes.Query(eventCode)), eventCode, Request.Query);
        SetTrail();
    }
}
