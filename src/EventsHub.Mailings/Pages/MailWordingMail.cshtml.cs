using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Mailings.Wording;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Mailings.Pages;

/// <summary>A mail that people get by themselves as one of them gets it: the HTML of the mail alone, for the frame of the page that shows it. Posted, it shows the words of the form before they are stored.</summary>
[ShowsMail]
public sealed class MailWordingMailPage : AppPage
{
    [BindProperty]
    public MailWordingForm Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(string eventCode, string mail, string? person, string? @in) => ShowAsync(new(eventCode, MailNames.InAddress(mail), person, @in));

    public async Task<IActionResult> OnPostAsync(string eventCode, string mail, string? person, string? @in)
    {
        try
        {
            return await ShowAsync(new(eventCode, MailNames.InAddress(mail), person, @in, Input.Wording));
        }
        catch (DomainRuleException refused)
        {
            return Refused(T[refused.Text, [.. refused.Args]]);
        }
        catch (ValidationFailedException refused)
        {
            return Refused(refused.Failures[0].Message);
        }
    }

    private async Task<IActionResult> ShowAsync(PreviewMailWording.Query query) =>
        Html((await AskAsync(query)).Shown?.Html ?? throw new NotFoundException("registration"));

    // In the frame, in the looks of a mail: the page around it stays as it is, with what was typed.
    private ContentResult Refused(string why) =>
        Html(new MailBody().Paragraph(why).ToMail(Guid.Empty, Event!.Code, null, "", "", T["What is typed cannot be shown yet"]).Html);

    private ContentResult Html(string html) => Content(html, "text/html; charset=utf-8");
}
