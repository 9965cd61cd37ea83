using EventsHub.Conference.Contracts;
using EventsHub.Programme.Editing;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages;

public sealed class TypesPage : ProgrammeFormPage
{
    [BindProperty]
    public TalkTypeInput Input { get; set; } = new();

    /// <summary>Id of the type to edit; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Type { get; set; }

    /// <summary>The version of the type that the form shows, so that edits by others are not overwritten unnoticed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<ListTalkTypes.Row> Shown { get; private set; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<Dictionary<string, string?>> LocalisedTexts => [Input.Name];

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        if (Shown.FirstOrDefault(t => t.Id == Type) is { } edited)
        {
            (Input, Version) = (edited.Input, edited.Version);
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendFormAsync(new SaveTalkType.Command(eventCode, Type, Input, Version), _ =>
    {
        Flash(T["The type is saved."]);
        return Redirect($"{Home}/types");
    }, () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostDeleteAsync(string eventCode)
    {
        ModelState.Clear();
        return SendAsync(new DeleteTalkType.Command(eventCode, Type ?? Guid.Empty), _ =>
        {
            Flash(T["The type is deleted; its talks stay."]);
            return Redirect($"{Home}/types");
        }, onRefused: () => LoadAsync(eventCode));
    }

    private async Task LoadAsync(string eventCode)
    {
        Shown = await AskAsync(new ListTalkTypes.Query(eventCode));
        SetTrail();
    }
}
