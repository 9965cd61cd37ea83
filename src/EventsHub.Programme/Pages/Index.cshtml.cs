using System.Globalization;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>The draft of one day with its warnings, and a short form for adding a session.</summary>
public sealed class IndexPage : ProgrammeFormPage
{
    /// <summary>The day shown; an unknown or missing day means the first.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public SessionInput Input { get; set; } = new();

    public ShowProgrammeDay.Result Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Rooms => Choices(Shown.Rooms.Select(r => (r.Id, r.Name)));

    public IEnumerable<SelectListItem> Tracks => Choices(Shown.Tracks.Select(t => (t.Id, t.Name)));

    public IEnumerable<SelectListItem> DayChoices => Shown.Days.Select(d => new SelectListItem(Dates.Day(d.Day), Iso(d.Day)));

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title];

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        Input.Day = Day;
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendFormAsync(new CreateSession.Command(eventCode, Input), id =>
    {
        Flash(T["The session is added."]);
        return Redirect($"{Home}?day={Iso(Input.Day!.Value)}#s-{id}");
    }, () => LoadAsync(eventCode));

    public string Time(DateTime? utc) => utc is { } instant ? Dates.Time(instant, Shown.TimeZone) : "–";

    private async Task LoadAsync(string eventCode)
    {
        Shown = await AskAsync(new ShowProgrammeDay.Query(eventCode, Day));
        Day = Shown.Day;
    }
}
