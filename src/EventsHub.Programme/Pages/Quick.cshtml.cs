using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

/// <summary>Takes in talk after talk from the keyboard; where and when comes later.</summary>
public sealed class QuickPage : ProgrammeFormPage
{
    /// <summary>The line being typed.</summary>
    [BindProperty]
    public LineForm Line { get; set; } = new();

    /// <summary>What was taken in last.</summary>
    public IReadOnlyList<ListWaitingTalks.Row> Latest { get; private set; } = [];

    /// <summary>Shows the line.</summary>
    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    /// <summary>Takes it in.</summary>
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
