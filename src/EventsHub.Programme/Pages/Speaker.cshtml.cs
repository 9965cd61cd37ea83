using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>Somebody who speaks: a new one, or one to be changed.</summary>
public sealed class SpeakerPage : ProgrammeFormPage
{
    /// <summary>What is said of them.</summary>
    [BindProperty]
    public SpeakerInput Input { get; set; } = new();

    /// <summary>Whether they are new.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The countries to choose from.</summary>
    public IEnumerable<SelectListItem> CountryChoices => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    /// <summary>The orders that names are written in.</summary>
    public IEnumerable<SelectListItem> Orders =>
        [new(T["Given name first"], nameof(NameOrder.GivenFirst)), new(T["Family name first"], nameof(NameOrder.FamilyFirst))];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Biography];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(string eventCode, string key)
    {
        var id = Prepare(key);
        Input = id is { } known ? await AskAsync(new ShowSpeaker.Query(eventCode, known)) : new();
    }

    /// <summary>Stores it.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode, string key)
    {
        var id = Prepare(key);
        return SendFormAsync(new SaveSpeaker.Command(eventCode, id, Input), _ =>
        {
            Flash(T["The speaker is saved."]);
            return Redirect($"{Home}/speakers");
        });
    }

    /// <summary>Takes somebody out who speaks nowhere.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string eventCode, string key)
    {
        var id = Prepare(key) ?? Guid.Empty;
        ModelState.Clear();
        Input = await AskAsync(new ShowSpeaker.Query(eventCode, id));
        return await SendAsync(new DeleteSpeaker.Command(eventCode, id), _ =>
        {
            Flash(T["The speaker is deleted."]);
            return Redirect($"{Home}/speakers");
        });
    }

    private Guid? Prepare(string key)
    {
        SetTrail(new Crumb(T["Speakers"], $"~{Home}/speakers"));
        IsNew = key == "new";
        return IsNew ? null : Guid.TryParse(key, out var id) ? id : throw new NotFoundException("speaker");
    }
}
