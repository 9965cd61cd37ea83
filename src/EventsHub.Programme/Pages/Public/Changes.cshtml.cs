using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>What became different with each release.</summary>
[AllowAnonymous]
public sealed class ChangesPage : PublicProgrammePage
{
    /// <summary>What is shown.</summary>
    public ListPublicChanges.Result Shown { get; private set; } = null!;

    /// <summary>Shows the changes.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ListPublicChanges.Query(eventCode));
        var latest = Shown.Releases[0];
        return Show(new(latest.Id, latest.Number, latest.Version, latest.ReleasedAt), Shown.TimeZone);
    }
}
