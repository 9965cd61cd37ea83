using EventsHub.Programme.Public;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A talk as a calendar entry.</summary>
[AllowAnonymous]
public sealed class TalkFilePage : AppPage
{
    /// <summary>Hands out the entry.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string slug) =>
        new ProgrammeFileResult(await AskAsync(new ExportPublicTalk.Query(eventCode, slug)));
}
