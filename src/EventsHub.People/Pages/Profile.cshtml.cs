using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Directory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.People.Pages;

/// <summary>Shows and changes what is known of a person; merges with namesakes, splits, invites.</summary>
public sealed class ProfilePage : PeoplePage
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>The version of the person that the page shows, so that edits by others are not overwritten unnoticed.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<Guid> Roles { get; set; } = [];

    public ShowPerson.Result Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> CountryChoices => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    public IEnumerable<SelectListItem> LanguageChoices =>
        Event!.Languages.Append(Input.Language ?? "").Where(l => l.Length > 0).Distinct().Select(l => new SelectListItem(Languages.NativeName(l), l));

    public IEnumerable<SelectListItem> RoleChoices => Shown.Roles.Select(r => new SelectListItem(r.Says, r.Id.ToString()));

    public IEnumerable<SelectListItem> Orders =>
        [new(T["Given name first"], nameof(NameOrder.GivenFirst)), new(T["Family name first"], nameof(NameOrder.FamilyFirst))];

    public async Task<IActionResult> OnGetAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        (Input, Version) = (Shown.Details, Shown.Version);
        return Shown.MergedIntoId is { } into ? Redirect($"{Root}/{into}") : Page();
    }

    public Task<IActionResult> OnPostAsync(string eventCode, Guid id) =>
        SendAsync(new EditPerson.Command(eventCode, id, Input, Version), _ => Done(id, T["The person is saved, and shown so everywhere."]), onRefused: () => LoadAsync(eventCode, id));

    public Task<IActionResult> OnPostSplitAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new SplitPerson.Command(eventCode, id, Roles, Version), second => Done(second, T["This is the second person. Say what is different."]), prefix: "", onRefused: () => ShowAgainAsync(eventCode, id));
    }

    public Task<IActionResult> OnPostUnmergeAsync(string eventCode, Guid id, Guid merged, int mergedVersion)
    {
        ModelState.Clear();
        return SendAsync(new UndoMerge.Command(eventCode, id, merged, Version, mergedVersion), _ => Done(id, T["They are two people again."]), prefix: "", onRefused: () => ShowAgainAsync(eventCode, id));
    }

    public Task<IActionResult> OnPostInviteAsync(string eventCode, Guid id)
    {
        ModelState.Clear();
        return SendAsync(new InviteToRegister.Command(eventCode, id), _ => Done(id, T["The invitation is on its way."]), prefix: "", onRefused: () => ShowAgainAsync(eventCode, id));
    }

    private RedirectResult Done(Guid id, string message)
    {
        Flash(message);
        return Redirect($"{Root}/{id}");
    }

    private async Task ShowAgainAsync(string eventCode, Guid id)
    {
        await LoadAsync(eventCode, id);
        (Input, Version) = (Shown.Details, Shown.Version);
    }

    private async Task LoadAsync(string eventCode, Guid id)
    {
        SetTrail();
        Shown = await AskAsync(new ShowPerson.Query(eventCode, id));
    }
}
