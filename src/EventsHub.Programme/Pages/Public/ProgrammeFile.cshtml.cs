using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Public;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>The published programme as a file: /e/CAP24/programme.pdf?paper=a5-on-a4, .ics?room=altair, .zip …</summary>
[AllowAnonymous]
public sealed class ProgrammeFilePage : AppPage
{
    /// <summary>Sends the file, or "304 Not Modified" to clients that have it. A calendar can be narrowed to a room, track, speaker or
    /// favourites.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string format, string? language, string? paper, [FromQuery] CalendarSelection calendar)
    {
        try
        {
            return new ProgrammeFileResult(await AskAsync(
                new ExportPublicProgramme.Query(eventCode, ProgrammeFormats.OfEnding(format), language, ProgrammeFormats.PaperOf(paper), calendar)));
        }
        catch (ValidationFailedException)
        {
            // The address was mistyped or made up.
            return NotFound();
        }
    }
}
