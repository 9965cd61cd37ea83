using EventsHub.Programme.Feeds.Import;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Asks for confirmation and undoes the last import.</summary>
public sealed class UndoImportPage : ProgrammeFormPage
{
    [BindProperty]
    public bool Force { get; set; }

    /// <summary>The last import; null when there is none to undo.</summary>
    public ShowLastProgrammeImport.Result? Last { get; private set; }

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(new UndoProgrammeImport.Command(eventCode, Force), undone =>
    {
        Flash(T["The import of {0} is undone.", undone.FileName]);
        return Redirect(Home);
    }, prefix: "", onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        SetTrail(new Crumb(T["Import a programme"], $"~{Home}/import"));
        Last = await AskAsync(new ShowLastProgrammeImport.Query(eventCode));
    }
}
