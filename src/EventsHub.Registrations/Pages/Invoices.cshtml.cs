using EventsHub.Registrations.Export;
using EventsHub.Registrations.Invoices;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Lists the invoices and credit notes of an event, and gives their files as issued.</summary>
public sealed class InvoicesPage : AppPage
{
    /// <summary>The page of the list, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListInvoices.Result Found { get; private set; } = null!;

    public string FileOf(string number, InvoiceFormat format) => FileOf(Url, Event!.Code, number, format);

    /// <summary>The address of a document's file.</summary>
    internal static string FileOf(IUrlHelper url, string eventCode, string number, InvoiceFormat format) =>
        url.Content($"~/events/{eventCode}/invoices?handler=File&number={Uri.EscapeDataString(number)}&format={format}");

    public async Task OnGetAsync(string eventCode) => Found = await AskAsync(new ListInvoices.Query(eventCode, Page: Math.Max(1, P)));

    public async Task<IActionResult> OnGetListAsync(string eventCode, RegistrationFormat format) => new StreamedFileResult(await AskAsync(new ExportInvoices.Query(eventCode, format)));

    public async Task<IActionResult> OnGetFileAsync(string eventCode, string number, InvoiceFormat format)
    {
        var file = await AskAsync(new DownloadInvoice.Query(eventCode, number, format));
        return File(file.Content, file.MediaType, file.FileName);
    }
}
