using EventsHub.Application;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Programme;

/// <summary>The programme as a file, also before the public sees it.</summary>
public sealed class ExportPage : AppPage
{
    /// <summary>Hands out the file; booklets in the language spoken now.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string format, BookletPaper? paper) => new ProgrammeFileResult(await AskAsync(
        new ExportProgramme.Query(eventCode, ProgrammeFileResult.FormatOf(format), format == "pdf" ? Languages.Current : null, paper ?? BookletPaper.A5)));
}
