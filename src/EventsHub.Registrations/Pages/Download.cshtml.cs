using EventsHub.Registrations.Export;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Downloads the list, with the filter of the page, as a file that is written while it is read.</summary>
public sealed class DownloadPage(SearchSeal seal) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public ListView View { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string eventCode, string format, char separator = ',') => new StreamedFileResult(await AskAsync(new ExportRegistrations.Query(
        eventCode, View.Filter(seal.Open(View.Find)), format == "csv" ? RegistrationFormat.Csv : RegistrationFormat.Xlsx, separator)));
}
