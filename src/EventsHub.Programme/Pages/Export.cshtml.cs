using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Downloads the draft or a release under a fixed address. Printed formats use the current language unless another is requested.</summary>
public sealed class ExportPage : AppPage
{
    /// <summary>Sends the file, or redirects to the export page with the reason why there is none.</summary>
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
