using System.Globalization;
using EventsHub.Application;
using EventsHub.Application.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Web.Pages.Programme;

/// <summary>The programme by day, with what to look at, and a quick way to add a session.</summary>
public sealed class IndexPage : ProgrammeFormPage
{
    /// <summary>The day shown.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>The session to add.</summary>
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    /// <summary>The programme.</summary>
    public ShowProgramme.Result Shown { get; private set; } = null!;

    /// <summary>Every day of the event, and days outside it that have sessions.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    /// <summary>The sessions of the day shown.</summary>
    public IEnumerable<SessionView> Sessions => Shown.Sessions.Where(s => s.Day == Day);

    /// <summary>The rooms to choose from.</summary>
    public IEnumerable<SelectListItem> Rooms => Choices(Shown.Rooms.Select(r => (r.Id, r.Name)));

    /// <summary>The tracks to choose from.</summary>
    public IEnumerable<SelectListItem> Tracks => Choices(Shown.Tracks.Select(t => (t.Id, t.Name)));

    /// <summary>The days to choose from.</summary>
    public IEnumerable<SelectListItem> DayChoices => Days.Select(d => new SelectListItem(Dates.Day(d), Iso(d)));

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title];

    /// <summary>Shows a day.</summary>
    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        Input.Day = Day;
    }

    /// <summary>Adds a session.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode) => SendFormAsync(new CreateSession.Command(eventCode, Input), id =>
    {
        Flash(T["The session is added."]);
        return Redirect($"{Home}?day={Iso(Input.Day!.Value)}#s-{id}");
    }, () => LoadAsync(eventCode));

    /// <summary>Shows the programme, as it is, to the public.</summary>
    public Task<IActionResult> OnPostReleaseAsync(string eventCode) =>
        SwitchAsync(new ReleaseProgramme.Command(eventCode), release => T["Version {0} is public now.", release.Version]);

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostUnpublishAsync(string eventCode) => SwitchAsync(new UnpublishProgramme.Command(eventCode), _ => T["The programme is no longer public."]);

    /// <summary>A time on the clocks of the event.</summary>
    public string Time(DateTime? utc) => utc is { } instant ? Dates.Time(Dates.Local(instant, Shown.TimeZone)) : "–";

    /// <summary>A day as addresses hold it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<IActionResult> SwitchAsync<TResult>(MediatR.IRequest<TResult> command, Func<TResult, string> done)
    {
        // The form for a new session is not what was sent.
        ModelState.Clear();
        return SendAsync(command, result =>
        {
            Flash(done(result));
            return Redirect(Home);
        }, prefix: "", onRefused: () => LoadAsync(Event!.Code));
    }

    private async Task LoadAsync(string eventCode)
    {
        Shown = await AskAsync(new ShowProgramme.Query(eventCode));
        var ofEvent = Enumerable.Range(0, Math.Clamp(Shown.LastDay.DayNumber - Shown.FirstDay.DayNumber + 1, 1, 60)).Select(Shown.FirstDay.AddDays);
        Days = [.. ofEvent.Concat(Shown.Sessions.Select(s => s.Day)).Distinct().Order()];
        Day = Day is { } day && Days.Contains(day) ? day : Days[0];
    }
}
