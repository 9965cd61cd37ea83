using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Downloads a file of a talk. Never displayed in the browser, because an uploaded file could run scripts with this site's rights.</summary>
[AllowAnonymous]
public sealed class FilePage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode, Guid id) => new StreamedFileResult(await AskAsync(new DownloadTalkFile.Query(eventCode, id)));
}
