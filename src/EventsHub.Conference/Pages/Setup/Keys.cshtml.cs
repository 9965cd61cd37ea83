using EventsHub.Conference.Keys;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>The keys that sign tickets and badges: turn them over, or make worthless what an old one signed.</summary>
public sealed class KeysPage : SetupPage
{
    public IReadOnlyList<ListKeys.Key> Keys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Keys = (await AskAsync(new ListKeys.Query(Event!.Code))).Keys;
    }

    public Task<IActionResult> OnPostTurnOverAsync() => SendAsync(
        new TurnOverKeys.Command(Event!.Code), done => Done(T["From now on tickets and badges are signed with the key {0}.", done.KeyId]), prefix: "", onRefused: OnGetAsync);

    public Task<IActionResult> OnPostRevokeAsync(string keyId) => SendAsync(
        new RevokeKey.Command(Event!.Code, keyId), _ => Done(T["What was signed with the key {0} is refused from now on.", keyId]), prefix: "", onRefused: OnGetAsync);

    private RedirectResult Done(string message)
    {
        Flash(message);
        return Redirect(Url.Content($"~/events/{Event!.Code}/setup/keys"));
    }
}
