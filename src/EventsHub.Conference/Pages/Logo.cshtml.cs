using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

/// <summary>The picture that stands for an event. Pages show it as a picture, in which no script of a drawing runs; opened by itself, it is saved.</summary>
[AllowAnonymous]
public sealed class LogoPage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode) => new StreamedFileResult(await AskAsync(new DownloadEventLogo.Query(eventCode)));
}
