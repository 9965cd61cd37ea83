using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

public sealed class InvitePage : AppPage
{
    [BindProperty]
    public InviteForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Scopes { get; private set; } = [];

    public async Task OnGetAsync() => Scopes = T.Scopes(await AskAsync(new ListScopes.Query()));

    public Task<IActionResult> OnPostAsync()
    {
        var (scope, key) = ScopeChoice.Read(Input.Scope);
        return SendAsync(
            new InvitePerson.Command(Input.Email, Input.DisplayName, Input.Language, Input.Role, scope, key),
            _ =>
            {
                Flash(T["The invitation is on its way to {0}.", Input.Email]);
                return LocalRedirect(Url.Content("~/accounts"));
            },
            onRefused: OnGetAsync);
    }

    public sealed class InviteForm
    {
        public string Email { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public string Language { get; set; } = Languages.CurrentInterface;

        public Role Role { get; set; } = Role.Staff;

        public string Scope { get; set; } = "host";
    }
}
