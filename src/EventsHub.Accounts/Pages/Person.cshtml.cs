using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

public sealed class PersonPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleForm Input { get; set; } = new();

    public FindAccount.Result Account { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Scopes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Account = await AskAsync(new FindAccount.Query(Id));
        Scopes = T.Scopes(await AskAsync(new ListScopes.Query()));
    }

    public Task<IActionResult> OnPostGrantAsync()
    {
        var (scope, key) = ScopeChoice.Read(Input.Scope);
        return DoAsync(new GrantRole.Command(Id, Input.Role, scope, key), T["The role is given."]);
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid grantId) => DoAsync(new RevokeRole.Command(Id, grantId), T["The role is taken away."]);

    public Task<IActionResult> OnPostDisableAsync() => DoAsync(new DisableAccount.Command(Id), T["The account is disabled."]);

    public Task<IActionResult> OnPostEnableAsync() => DoAsync(new EnableAccount.Command(Id), T["The account works again."]);

    public Task<IActionResult> OnPostInviteAsync() => DoAsync(new SendInvitation.Command(Id), T["The invitation is on its way."]);

    private Task<IActionResult> DoAsync<TResult>(IRequest<TResult> command, string done) => SendAsync(
        command,
        _ =>
        {
            Flash(done);
            return RedirectToPage(new { Id });
        },
        onRefused: OnGetAsync);

    public sealed class RoleForm
    {
        public Role Role { get; set; } = Role.Staff;

        public string Scope { get; set; } = "host";
    }
}
