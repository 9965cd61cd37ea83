using System.Text;
using EventsHub.Kernel.Files;
using EventsHub.Shell.Pages;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Trips.Pages.Public;

/// <summary>A traveller's own page, opened by a personal link, mostly on a telephone while travelling.</summary>
[AllowAnonymous]
public sealed class OwnTripPage : AppPage
{
    public ShowOwnTrip.Result Own { get; private set; } = null!;

    public TravellerPlan.Way? Next => Own.Plan.Legs.FirstOrDefault(leg => leg.ArrivesAt > Own.Now);

    public async Task OnGetAsync(string token) => Own = await AskAsync(new ShowOwnTrip.Query(token));

    public async Task<IActionResult> OnGetPackAsync(string token) => new StreamedFileResult(await AskAsync(new DownloadOwnTravelPack.Query(token)), inline: true);

    public async Task<IActionResult> OnGetCalendarAsync(string token)
    {
        var calendar = await AskAsync(new DownloadOwnTripCalendar.Query(token));
        return File(System.Text.Encoding.UTF8.GetBytes(calendar.Content), StreamedFile.Calendar, calendar.FileName);
    }
}
