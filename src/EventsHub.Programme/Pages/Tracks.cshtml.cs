using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

public sealed class TracksPage : ProgrammeFormPage
{
    [BindProperty]
    public TrackInput Input { get; set; } = new();

    /// <summary>Id of the track to edit; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Track { get; set; }

    /// <summary>The version of the track that the form shows, so that edits by others are not overwritten unnoticed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<ListTracks.Row> Shown { get; private set; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Name];

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        if (Shown.FirstOrDefault(t => t.Id == Track) is { } edited)
        {
            (Input, Version) = (edited.Input, edited.Version);
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendFormAsync(new SaveTrack.Command(eventCode, Track, Input, Version), _ =>
    {
        Flash(T["The track is saved."]);
        return Redirect($"{Home}/tracks");
    }, () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostDeleteAsync(string eventCode)
    {
        ModelState.Clear();
        return SendAsync(new DeleteTrack.Command(eventCode, Track ?? Guid.Empty), _ =>
        {
            Flash(T["The track is deleted; its sessions stay."]);
            return Redirect($"{Home}/tracks");
        }, onRefused: () => LoadAsync(eventCode));
    }

    private async Task LoadAsync(string eventCode)
    {
        Shown = await AskAsync(new ListTracks.Query(eventCode));
        SetTrail();
    }
}
