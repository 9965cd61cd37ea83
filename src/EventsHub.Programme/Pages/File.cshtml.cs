using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>A file of a talk, always to be saved: no browser opens it in the name of this site.</summary>
[AllowAnonymous]
public sealed class FilePage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode, Guid id) => new StreamedFileResult(await AskAsync(new DownloadTalkFile.Query(eventCode, id)));
}
