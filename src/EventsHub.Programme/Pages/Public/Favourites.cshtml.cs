using EventsHub.Programme.Public;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Shows the favourites in the URL. If it has none, a script adds those stored in this browser.</summary>
[AllowAnonymous]
public sealed class FavouritesPage : PublicProgrammePage
{
    [BindProperty(SupportsGet = true, Name = FavouriteLink.Parameter)]
    public string? Ids { get; set; }

    public ShowPublicFavourites.Result Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        Shown = await AskAsync(new ShowPublicFavourites.Query(eventCode, Ids));
        return Show(Shown.Release, Shown.TimeZone);
    }
}
