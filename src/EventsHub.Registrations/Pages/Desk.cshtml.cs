using EventsHub.Registrations.Closing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>What was taken at the desk since the last closing, and the closings made.</summary>
public sealed class DeskPage : AppPage
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The page of the closings, beginning with 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ShowDesk.Result Found { get; private set; } = null!;

    public async Task OnGetAsync(string eventCode) => Found = await AskAsync(new ShowDesk.Query(eventCode, Math.Max(1, P)));

    public Task<IActionResult> OnPostAsync(string eventCode) =>
        SendAsync(new CloseDay.Command(eventCode, Day), closed =>
        {
            Flash(T["Closing {0} is made.", closed.Number]);
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}/desk/{closed.Number}"));
        }, prefix: "", onRefused: () => OnGetAsync(eventCode));
}
