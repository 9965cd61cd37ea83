using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

[AllowAnonymous]
public sealed class ChangesPage : PublicProgrammePage
{
    public ListPublicChanges.Result Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListPublicChanges.Query(eventCode));
        var latest = Shown.Releases[0];
        return Show(new(latest.Id, latest.Number, latest.Version, latest.ReleasedAt), Shown.TimeZone);
    }
}
