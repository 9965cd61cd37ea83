using EventsHub.Programme.Public;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages.Public;

/// <summary>The public programme: a day as a grid or list, or the results of a search.</summary>
[AllowAnonymous]
public sealed class ProgrammePage : PublicProgrammePage
{
    private const string AsList = "list";

    /// <summary>The requested day; null for today during the event, otherwise the first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Track { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "held-in")]
    public string? HeldIn { get; set; }

    /// <summary>"list" for a list even on wide screens; anything else for a grid.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public ShowPublicProgramme.Result Shown { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Track + Room + Type + HeldIn);

    public bool IsList => View == AsList;

    /// <summary>The days shown, laid out.</summary>
    public IEnumerable<(DateOnly Day, DayGrid Grid)> Days => Shown.Sessions.GroupBy(s => s.Day)
        .Select(day => (day.Key, DayGrid.Of([.. day], [.. Shown.Ghosts.Where(g => g.Day == day.Key)], Shown.Rooms, !IsList)));

    public IEnumerable<SelectListItem> Tracks => Shown.Tracks.Select(t => new SelectListItem(t.Name, t.Code, t.Code == Track));

    public IEnumerable<SelectListItem> Rooms => Shown.Rooms.Select(r => new SelectListItem(r.Name, r.Code, r.Code == Room));

    public IEnumerable<SelectListItem> Types => Shown.Types.Select(t => new SelectListItem(t.Name, t.Code, t.Code == Type));

    public IEnumerable<SelectListItem> HeldInChoices => Shown.Languages.Select(l => new SelectListItem(LanguageNames.Of(l), l, l == HeldIn));

    /// <summary>Cache key of the grid; null when filters or search words apply, since there are too many combinations to cache.</summary>
    public string? GridKey => IsFiltered ? null : $"grid {ContentKey}";

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        ShowPublicProgramme.Query query = new(eventCode, Day, Track, Room, Search, Type, HeldIn);
        Shown = IsFiltered ? await AskAsync(query) : await AskCachedAsync(eventCode, query);
        if (Day is { } asked && !Shown.Days.Contains(asked) || Shown.Sessions.Count == 0 || !(string.IsNullOrEmpty(View) || IsList) || !ModelState.IsValid)
        {
            DoNotKeep();
        }

        return Show(Shown.Release, Shown.TimeZone, Shown.Day is { } day ? Iso(day) : "");
    }

    /// <summary>The chosen room and track as a query string for the calendar link; "" when neither is chosen.</summary>
    public string CalendarChoice => QueryString.Create(new Dictionary<string, string?> { ["room"] = Room, ["track"] = Track }.Where(v => !string.IsNullOrEmpty(v.Value))).Value ?? "";

    /// <summary>URL of a day with the present filters.</summary>
    public string AddressOf(DateOnly? day, string? view = null) => QueryString.Create(new Dictionary<string, string?>
    {
        ["day"] = day is { } date ? Iso(date) : null,
        ["track"] = Track,
        ["room"] = Room,
        ["type"] = Type,
        ["held-in"] = HeldIn,
        ["q"] = view is null ? null : Search,
        ["view"] = (view ?? View) == AsList ? AsList : null,
    }.Where(v => !string.IsNullOrEmpty(v.Value))).Value is { Length: > 0 } chosen ? chosen : "?";
}
