using EventsHub.Kernel.Pipeline;
using EventsHub.Mailings.Writing;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Mailings.Pages;

/// <summary>A mailing as one of its readers gets it: the HTML of the mail alone, for the frame of the page that shows it.</summary>
[ShowsMail]
public sealed class MailingMailPage : AppPage
{
    public async Task<IActionResult> OnGetAsync(string eventCode, Guid id, string? person, string? @in)
    {
        var preview = await AskAsync(new PreviewMailing.Query(eventCode, id, person, @in));
        return Content(preview.Html ?? throw new NotFoundException("registration"), "text/html; charset=utf-8");
    }
}
