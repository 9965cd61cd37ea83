using EventsHub.Application.Registrations;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Registrations;

/// <summary>The list as it was narrowed, as a file, written while it is read.</summary>
public sealed class DownloadPage(SearchSeal seal) : AppPage
{
    /// <summary>What the address says.</summary>
    [BindProperty(SupportsGet = true)]
    public ListView View { get; set; } = new();

    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode, string format, string? separator)
    {
        var kind = format == "csv" ? RegistrationFormat.Csv : RegistrationFormat.Xlsx;
        RegistrationDownload.Announce(Response, Event!.Code, kind);
        await AskAsync(new ExportRegistrations.Query(
            eventCode, View.Filter(seal.Open(View.Find)), kind, RegistrationDownload.Separator(separator), Response.Body));
        return new EmptyResult();
    }
}
