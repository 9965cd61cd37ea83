using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Public;

/// <summary>The published programme as a file: /e/CAP24/programme.ics, .xml, .pdf.</summary>
[AllowAnonymous]
public sealed class ProgrammeFilePage : AppPage
{
    /// <summary>Hands out the file; nothing is sent again to those who have it.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string format, string? language, BookletPaper? paper) =>
        new ProgrammeFileResult(await AskAsync(new ExportPublicProgramme.Query(eventCode, ProgrammeFileResult.FormatOf(format), language, paper ?? BookletPaper.A5)));
}
