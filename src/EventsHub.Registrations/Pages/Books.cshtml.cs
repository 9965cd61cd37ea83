using System.Globalization;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Books;
using EventsHub.Registrations.Export;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>The books of the host for an accountant: sums of a period, what was never invoiced, and the files.</summary>
public sealed class BooksPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public ShowBooks.Result Seen { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        try
        {
            Seen = await AskAsync(new ShowBooks.Query(From, To));
        }
        catch (DomainRuleException refused)
        {
            ModelState.AddModelError(refused.Field ?? "", T[refused.Text, [.. refused.Args]]);
            Seen = await AskAsync(new ShowBooks.Query());
            return;
        }

        (From, To) = (Seen.From, Seen.To);
    }

    public async Task<IActionResult> OnGetFileAsync(BooksFormat format, string? currency)
    {
        try
        {
            return new StreamedFileResult(await AskAsync(new ExportBooks.Query(From, To, format, currency)));
        }
        catch (DomainRuleException refused)
        {
            Flash(T[refused.Text, [.. refused.Args]], FlashKind.Danger);
            return LocalRedirect(Url.Content("~/books"));
        }
    }

    public async Task<IActionResult> OnGetReportingAsync(ReportingPart part, RegistrationFormat format) =>
        new StreamedFileResult(await AskAsync(new ExportReporting.Query(part, From, To, format)));

    public string ReportingOf(ReportingPart part, RegistrationFormat format) => Url.Content(string.Create(CultureInfo.InvariantCulture,
        $"~/books?handler=Reporting&from={Seen.From:yyyy-MM-dd}&to={Seen.To:yyyy-MM-dd}&part={part}&format={format}"));

    public string FileOf(BooksFormat format, string currency) => Url.Content(string.Create(CultureInfo.InvariantCulture,
        $"~/books?handler=File&from={Seen.From:yyyy-MM-dd}&to={Seen.To:yyyy-MM-dd}&format={format}&currency={currency}"));
}
