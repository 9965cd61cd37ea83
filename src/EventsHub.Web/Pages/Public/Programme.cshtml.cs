using EventsHub.Application;
using EventsHub.Application.Programme;
using EventsHub.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Web.Pages.Public;

/// <summary>The public programme: a day, or what a search finds.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class ProgrammePage : AppPage
{
    /// <summary>The day asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>Only this track.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Track { get; set; }

    /// <summary>Only this room.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>What is shown.</summary>
    public ShowPublicProgramme.Result Shown { get; private set; } = null!;

    /// <summary>Whether something was chosen or searched for.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Track) || !string.IsNullOrEmpty(Room);

    /// <summary>The days shown, with their sessions laid out.</summary>
    public IEnumerable<(DateOnly Day, DayGrid Grid)> Days => Shown.Sessions.GroupBy(s => s.Day).Select(day => (day.Key, DayGrid.Of([.. day], Shown.Rooms)));

    /// <summary>The tracks to choose from.</summary>
    public IEnumerable<SelectListItem> Tracks => Shown.Tracks.Select(t => new SelectListItem(t.Name, t.Code, t.Code == Track));

    /// <summary>The rooms to choose from.</summary>
    public IEnumerable<SelectListItem> Rooms => Shown.Rooms.Select(r => new SelectListItem(r.Name, r.Code, r.Code == Room));

    /// <summary>Shows the programme.</summary>
    public async Task OnGetAsync(string eventCode) => Shown = await AskAsync(new ShowPublicProgramme.Query(eventCode, Day, Track, Room, Search));

    /// <summary>A time on the clocks of the event.</summary>
    public string Time(DateTime? utc) => utc is { } instant ? Dates.Time(Dates.Local(instant, Shown.TimeZone)) : "–";

    /// <summary>Where a day is, with what was chosen.</summary>
    public string AddressOf(DateOnly day) => QueryString.Create(new Dictionary<string, string?>
    {
        ["day"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["track"] = Track,
        ["room"] = Room,
    }.Where(v => !string.IsNullOrEmpty(v.Value))).Value!;
}
