using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Keys;
using EventsHub.Accounts.Roles;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

/// <summary>One's own keys for programs that use the API.</summary>
public sealed class MyKeysPage : AppPage
{
    [BindProperty]
    public KeyForm Input { get; set; } = new();

    public IReadOnlyList<ListMyTokens.Token> Keys { get; private set; } = [];

    /// <summary>The key just made; its secret cannot be shown again.</summary>
    public MadeKey? Made { get; private set; }

    public IEnumerable<SelectListItem> RolesOfKeys =>
        RoleTable.Rows.Where(row => row.Holders.Contains(HolderKind.Token)).Select(row => new SelectListItem(T.DoneBy(row), row.Role.ToString()));

    public IEnumerable<SelectListItem> ScopesOfKeys =>
        new[] { ScopeKind.Event, ScopeKind.Series, ScopeKind.Trip }.Select(scope => new SelectListItem(T.Name(scope), scope.ToString()));

    public async Task OnGetAsync()
    {
        Keys = await AskAsync(new ListMyTokens.Query());
        Trail.Add(new(T["My account"], "~/account"));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await SendAsync(new MakeToken.Command(Input.Name, Input.Role, Input.Scope, Input.Key, Input.LastDay ?? default), made =>
        {
            Made = made;
            return Page();
        });
        await OnGetAsync();
        return answer;
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        ModelState.Clear();
        return SendAsync(new RemoveToken.Command(id), _ =>
        {
            Flash(T["The key no longer works."]);
            return RedirectToPage();
        }, prefix: "", onRefused: OnGetAsync);
    }

    public sealed class KeyForm
    {
        public string Name { get; set; } = "";

        public Role Role { get; set; } = Role.Staff;

        public ScopeKind Scope { get; set; } = ScopeKind.Event;

        public string Key { get; set; } = "";

        public DateOnly? LastDay { get; set; }
    }
}
