using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

/// <summary>Somebody's account and roles.</summary>
public sealed class PersonPage : AppPage
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The form for another role.</summary>
    [BindProperty]
    public RoleForm Input { get; set; } = new();

    /// <summary>The account.</summary>
    public FindAccount.Result Account { get; private set; } = null!;

    /// <summary>The events that a role can be given for.</summary>
    public IReadOnlyList<SelectListItem> Events { get; private set; } = [];

    /// <summary>Shows the account.</summary>
    public async Task OnGetAsync()
    {
        Account = await AskAsync(new FindAccount.Query(Id));
        Events = [.. (await AskAsync(new ListEventsForRoles.Query())).Select(choice => new SelectListItem($"{choice.Code} – {choice.Name}", choice.Code))];
    }

    /// <summary>Gives a role.</summary>
    public Task<IActionResult> OnPostGrantAsync() => DoAsync(new GrantRole.Command(Id, Input.Role, Input.EventCode), T["The role is given."]);

    /// <summary>Takes a role away.</summary>
    public Task<IActionResult> OnPostRevokeAsync(Guid grantId) => DoAsync(new RevokeRole.Command(Id, grantId), T["The role is taken away."]);

    /// <summary>Shuts the account.</summary>
    public Task<IActionResult> OnPostDisableAsync() => DoAsync(new DisableAccount.Command(Id), T["The account is disabled."]);

    /// <summary>Opens the account again.</summary>
    public Task<IActionResult> OnPostEnableAsync() => DoAsync(new EnableAccount.Command(Id), T["The account works again."]);

    /// <summary>Sends the invitation again.</summary>
    public Task<IActionResult> OnPostInviteAsync() => DoAsync(new SendInvitation.Command(Id), T["The invitation is on its way."]);

    private Task<IActionResult> DoAsync<TResult>(IRequest<TResult> command, string done) => SendAsync(
        command,
        _ =>
        {
            Flash(done);
            return RedirectToPage(new { Id });
        },
        onRefused: OnGetAsync);

    /// <summary>What people choose.</summary>
    public sealed class RoleForm
    {
        /// <summary>The role.</summary>
        public Role Role { get; set; } = Role.Staff;

        /// <summary>The event that it is for.</summary>
        public string? EventCode { get; set; }
    }
}
