using EventsHub.People.Directory;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.People.Pages;

/// <summary>Two people side by side, and the button that merges them.</summary>
public sealed class MergePage : PeoplePage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int OtherVersion { get; set; }

    public PreviewMerge.Result Shown { get; private set; } = null!;

    public async Task OnGetAsync(string eventCode, Guid id, Guid other)
    {
        await LoadAsync(eventCode, id, other);
        (Version, OtherVersion) = (Shown.Person.Version, Shown.Other.Version);
    }

    public Task<IActionResult> OnPostAsync(string eventCode, Guid id, Guid other) => SendAsync(new MergePeople.Command(eventCode, id, other, Version, OtherVersion), _ =>
    {
        Flash(T["They are one person now."]);
        return Redirect($"{Root}/{id}");
    }, prefix: "", onRefused: () => LoadAsync(eventCode, id, other));

    private async Task LoadAsync(string eventCode, Guid id, Guid other)
    {
        Shown = await AskAsync(new PreviewMerge.Query(eventCode, id, other));
        SetTrail(new Crumb(Shown.Person.Name, $"~/events/{Event!.Code}/people/{id}"));
    }
}
