using EventsHub.Programme.Releases;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Compares the draft with the published programme, lists the releases, and publishes the next one.</summary>
public sealed class ReleasesPage : ProgrammeFormPage
{
    [BindProperty]
    public NewRelease Input { get; set; } = new();

    public CompareReleases.Result Draft { get; private set; } = null!;

    /// <summary>All releases, latest first.</summary>
    public IReadOnlyList<ListReleases.Row> Releases { get; private set; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Note];

    /// <summary>Proposes a name for the next release.</summary>
    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        Input.Version = Draft.ProposedVersion;
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendFormAsync(new ReleaseProgramme.Command(eventCode, Input.Version, Input.Note), release =>
    {
        Flash(T["Version {0} is public now.", release.Version]);
        return Redirect($"{Home}/releases");
    }, () => LoadAsync(eventCode));

    /// <summary>Withdraws the programme from the public.</summary>
    public Task<IActionResult> OnPostUnpublishAsync(string eventCode)
    {
        ModelState.Clear();
        return SendAsync(new UnpublishProgramme.Command(eventCode), _ =>
        {
            Flash(T["The programme is no longer public."]);
            return Redirect($"{Home}/releases");
        }, onRefused: () => LoadAsync(eventCode));
    }

    private async Task LoadAsync(string eventCode)
    {
        SetTrail();
        Draft = await AskAsync(new CompareReleases.Query(eventCode));
        Releases = await AskAsync(new ListReleases.Query(eventCode));
    }

    public sealed class NewRelease
    {
        public string? Version { get; set; }

        /// <summary>Remarks about the release by language tag.</summary>
        public Dictionary<string, string?> Note { get; set; } = [];
    }
}
