using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Quick entry of many talks from the keyboard; they are scheduled later.</summary>
public sealed class QuickPage : ProgrammeFormPage
{
    [BindProperty]
    public LineForm Line { get; set; } = new();

    public IReadOnlyList<ListWaitingTalks.Row> Latest { get; private set; } = [];

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public Task<IActionResult> OnPostLineAsync(string eventCode) => SendAsync(Line.Command(eventCode, null), entered =>
    {
        Flash(Entered(entered));
        return Redirect(Line.NextAddress($"{Home}/quick"));
    }, prefix: nameof(Line), onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Latest = await AskAsync(new ListWaitingTalks.Query(eventCode));
        Line.Prepare(await AskAsync(new ListTalkTypes.Query(eventCode)), eventCode, Request.Query);
        SetTrail();
    }
}
