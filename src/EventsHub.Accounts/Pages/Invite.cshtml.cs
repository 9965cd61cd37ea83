using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Roles;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Accounts.Pages;

/// <summary>Inviting somebody.</summary>
public sealed class InvitePage : AppPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InviteForm Input { get; set; } = new();

    /// <summary>The events that a role can be given for.</summary>
    public IReadOnlyList<SelectListItem> Events { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync() => Events =
        [.. (await AskAsync(new ListEventsForRoles.Query())).Select(choice => new SelectListItem($"{choice.Code} – {choice.Name}", choice.Code))];

    /// <summary>Invites.</summary>
    public Task<IActionResult> OnPostAsync() => SendAsync(
        new InvitePerson.Command(Input.Email, Input.DisplayName, Input.Language, Input.Role, Input.EventCode),
        _ =>
        {
            Flash(T["The invitation is on its way to {0}.", Input.Email]);
            return LocalRedirect(Url.Content("~/accounts"));
        },
        onRefused: OnGetAsync);

    /// <summary>What people type.</summary>
    public sealed class InviteForm
    {
        /// <summary>The address.</summary>
        public string Email { get; set; } = "";

        /// <summary>The name.</summary>
        public string DisplayName { get; set; } = "";

        /// <summary>The language of the mail.</summary>
        public string Language { get; set; } = Languages.CurrentInterface;

        /// <summary>The role.</summary>
        public Role Role { get; set; } = Role.Staff;

        /// <summary>The event that it is for.</summary>
        public string? EventCode { get; set; }
    }
}
