using EventsHub.Application.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Web.Pages.Programme;

/// <summary>A session: what it is, when and where, and its talks.</summary>
public sealed class SessionPage : ProgrammeFormPage
{
    /// <summary>What it says.</summary>
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The title of a talk to add.</summary>
    [BindProperty]
    public string NewTalk { get; set; } = "";

    /// <summary>The length of a talk to add, in minutes.</summary>
    [BindProperty]
    public int NewTalkMinutes { get; set; } = 10;

    /// <summary>The session.</summary>
    public SessionView Shown { get; private set; } = null!;

    /// <summary>The programme that it is in.</summary>
    public ShowProgramme.Result Programme { get; private set; } = null!;

    /// <summary>The rooms to choose from.</summary>
    public IEnumerable<SelectListItem> Rooms => Choices(Programme.Rooms.Select(r => (r.Id, r.Name)));

    /// <summary>The tracks to choose from.</summary>
    public IEnumerable<SelectListItem> Tracks => Choices(Programme.Tracks.Select(t => (t.Id, t.Name)));

    /// <summary>What to look at.</summary>
    public IEnumerable<string> Warnings => Programme.Warnings.Where(w => w.SessionId == Shown.Id).Select(w => w.Message);

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Title];

    /// <summary>Shows the session.</summary>
    public async Task OnGetAsync(string eventCode, Guid id)
    {
        var found = await LoadAsync(eventCode, id);
        Input = found.Input;
        Version = found.Version;
    }

    /// <summary>Changes the session.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode, Guid id) => SendFormAsync(new EditSession.Command(eventCode, id, Version, Input), _ =>
    {
        Flash(T["The session is saved."]);
        return Redirect($"{Home}?day={IndexPage.Iso(Input.Day!.Value)}#s-{id}");
    }, () => LoadAsync(eventCode, id));

    /// <summary>Takes the session out.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string eventCode, Guid id)
    {
        var found = await LoadAsync(eventCode, id);
        ModelState.Clear();
        return await SendAsync(new DeleteSession.Command(eventCode, id), _ =>
        {
            Flash(T["The session is deleted."]);
            return Redirect($"{Home}?day={IndexPage.Iso(found.Session.Day)}");
        });
    }

    /// <summary>Adds a talk.</summary>
    public async Task<IActionResult> OnPostTalkAsync(string eventCode, Guid id)
    {
        var found = await LoadAsync(eventCode, id);
        ModelState.Clear();
        (Input, Version) = (found.Input, found.Version);
        var talk = new TalkInput
        {
            Title = new() { [TextLanguages[0]] = NewTalk },
            DurationMinutes = NewTalkMinutes,
            Kind = Input.Kind,
            Position = Shown.Talks.Count + 1,
        };
        return await SendAsync(new CreateTalk.Command(eventCode, id, talk), talkId => Redirect($"{Home}/talks/{talkId}"), prefix: "", onRefused: () =>
        {
            MoveErrors("Title", nameof(NewTalk));
            MoveErrors("DurationMinutes", nameof(NewTalkMinutes));
            return Task.CompletedTask;
        });
    }

    private void MoveErrors(string from, string to)
    {
        foreach (var error in ModelState[from]?.Errors.ToList() ?? [])
        {
            ModelState.AddModelError(to, error.ErrorMessage);
        }

        ModelState.Remove(from);
    }

    private async Task<ShowSession.Result> LoadAsync(string eventCode, Guid id)
    {
        var found = await AskAsync(new ShowSession.Query(eventCode, id));
        Programme = await AskAsync(new ShowProgramme.Query(eventCode));
        Shown = found.Session;
        SetTrail();
        return found;
    }
}
