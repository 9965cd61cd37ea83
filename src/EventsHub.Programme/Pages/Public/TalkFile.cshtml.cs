using EventsHub.Programme.Public;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

[AllowAnonymous]
public sealed class TalkFilePage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode, string slug) =>
        new ProgrammeFileResult(await AskAsync(new ExportPublicTalk.Query(eventCode, slug)));
}
