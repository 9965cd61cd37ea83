using EventsHub.Application;
using EventsHub.Application.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Web.Pages.Programme;

/// <summary>A talk: its texts, its speakers, its place in the session.</summary>
public sealed class TalkPage : ProgrammeFormPage
{
    /// <summary>What it says.</summary>
    [BindProperty]
    public TalkInput Input { get; set; } = new();

    /// <summary>The speakers, one name in addresses a line, as the form holds them.</summary>
    [BindProperty]
    public List<string?> Speakers { get; set; } = [];

    /// <summary>The session that it is in.</summary>
    [BindProperty]
    public Guid SessionId { get; set; }

    /// <summary>The talk as it is.</summary>
    public ShowTalk.Result Shown { get; private set; } = null!;

    /// <summary>The sessions that it may be in.</summary>
    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    /// <summary>The speakers to choose from.</summary>
    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title, Input.Subtitle, Input.Abstract];

    /// <summary>Shows the talk.</summary>
    public async Task OnGetAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        (Input, SessionId) = (Shown.Input, Shown.SessionId);
        Speakers = [.. Input.Speakers];
        AddEmptyBox();
    }

    /// <summary>Changes the talk.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode, Guid id)
    {
        Input.Speakers = [.. Speakers.OfType<string>().Where(s => s.Length > 0)];
        return SendFormAsync(new EditTalk.Command(eventCode, id, SessionId, Input), sessionId =>
        {
            Flash(T["The talk is saved."]);
            return Redirect($"{Home}/sessions/{sessionId}");
        }, async () =>
        {
            await LoadAsync(eventCode, id);
            AddEmptyBox();
        });
    }

    /// <summary>Takes the talk out.</summary>
    public Task<IActionResult> OnPostDeleteAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new DeleteTalk.Command(eventCode, id), sessionId =>
        {
            Flash(T["The talk is deleted."]);
            return Redirect($"{Home}/sessions/{sessionId}");
        }, onRefused: () => LoadAsync(eventCode, id));
    }

    private void AddEmptyBox()
    {
        if (Speakers.Count == 0 || !string.IsNullOrEmpty(Speakers[^1]))
        {
            Speakers.Add("");
        }
    }

    private async Task LoadAsync(string eventCode, Guid id)
    {
        Shown = await AskAsync(new ShowTalk.Query(eventCode, id));
        var programme = await AskAsync(new ShowProgramme.Query(eventCode));
        Sessions = [.. programme.Sessions.Select(s => new SelectListItem(
            $"{Dates.Day(s.Day)}, {(s.StartsAt is { } start ? Dates.Time(Dates.Local(start, programme.TimeZone)) : "–")}: {(s.Title.Length > 70 ? s.Title[..70] + "…" : s.Title)}", s.Id.ToString()))];
        Known = [.. (await AskAsync(new ListSpeakerNames.Query(eventCode))).Select(s => new SelectListItem(s.Name, s.Slug))];
        var session = programme.Sessions.First(s => s.Id == Shown.SessionId);
        SetTrail(new Crumb(session.Title, $"~{Home}/sessions/{session.Id}"));
    }
}
