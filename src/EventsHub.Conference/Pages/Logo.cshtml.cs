using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

/// <summary>The logo of an event. It is sent as a download, so that scripts in an SVG never run; pages show it as an image, where they do not run either.</summary>
[AllowAnonymous]
public sealed class LogoPage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode) => new StreamedFileResult(await AskAsync(new DownloadEventLogo.Query(eventCode)));
}
