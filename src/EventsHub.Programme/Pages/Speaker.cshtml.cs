using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Adds or edits a speaker.</summary>
public sealed class SpeakerPage : ProgrammeFormPage
{
    [BindProperty]
    public SpeakerInput Input { get; set; } = new();

    /// <summary>The version of the speaker that the form shows, so that edits by others are not overwritten unnoticed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public bool IsNew { get; private set; }

    public IEnumerable<SelectListItem> CountryChoices => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    public IEnumerable<SelectListItem> Orders =>
        [new(T["Given name first"], nameof(NameOrder.GivenFirst)), new(T["Family name first"], nameof(NameOrder.FamilyFirst))];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Biography];

    public async Task OnGetAsync(string eventCode, string key)
    {
        if (Prepare(key) is { } id)
        {
            await ShowAsIsAsync(eventCode, id);
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode, string key)
    {
        var id = Prepare(key);
        return SendFormAsync(new SaveSpeaker.Command(eventCode, id, Input, Version), _ =>
        {
            Flash(T["The speaker is saved."]);
            return Redirect($"{Home}/speakers");
        });
    }

    public async Task<IActionResult> OnPostDeleteAsync(string eventCode, string key)
    {
        var id = Prepare(key) ?? Guid.Empty;
        ModelState.Clear();
        await ShowAsIsAsync(eventCode, id);
        return await SendAsync(new DeleteSpeaker.Command(eventCode, id), _ =>
        {
            Flash(T["The speaker is deleted."]);
            return Redirect($"{Home}/speakers");
        });
    }

    private async Task ShowAsIsAsync(string eventCode, Guid id)
    {
        var shown = await AskAsync(new ShowSpeaker.Query(eventCode, id));
        (Input, Version) = (shown.Input, shown.Version);
    }

    private Guid? Prepare(string key)
    {
        SetTrail(new Crumb(T["Speakers"], $"~{Home}/speakers"));
        IsNew = key == "new";
        return IsNew ? null : Guid.TryParse(key, out var id) ? id : throw new NotFoundException("speaker");
    }
}
