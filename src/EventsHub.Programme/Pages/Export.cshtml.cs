using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>The programme as a file under an address of its own: the draft, or a release. What is to be printed is in the language spoken now unless another is asked for.</summary>
public sealed class ExportPage : AppPage
{
    /// <summary>Hands out the file, or goes to the page of choices and says why there is none.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string format, string? paper, string? language, string? release, [FromQuery] CalendarSelection calendar)
    {
        var kind = ProgrammeFormats.OfEnding(format);
        try
        {
            return new StreamedFileResult(await AskAsync(new ExportProgramme.Query(
                eventCode, kind, language ?? (kind is ProgrammeFormat.Booklet or ProgrammeFormat.Signs ? Languages.Current : null), ProgrammeFormats.PaperOf(paper), release, calendar)));
        }
        catch (ValidationFailedException refused)
        {
            Flash(string.Join(' ', refused.Failures.Select(f => f.Message)), FlashKind.Danger);
        }
        catch (DomainRuleException refused)
        {
            Flash(T[refused.Text, [.. refused.Args]], FlashKind.Danger);
        }

        return Redirect($"/events/{eventCode}/programme/export");
    }
}
