using EventsHub.Registrations.Closing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>A closing of the desk as it was made, with its files.</summary>
public sealed class ClosingPage : AppPage
{
    public ShowClosing.Result Found { get; private set; } = null!;

    public async Task OnGetAsync(string eventCode, int number)
    {
        Found = await AskAsync(new ShowClosing.Query(eventCode, number));
        Trail.Add(new(T["Cash desk"], $"~/events/{Event!.Code}/desk"));
    }

    public async Task<IActionResult> OnGetFileAsync(string eventCode, int number, bool csv) => new StreamedFileResult(await AskAsync(new DownloadClosing.Query(eventCode, number, csv)));
}
