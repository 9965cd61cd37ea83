using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

/// <summary>Choosing or changing one's password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordPage(Sessions sessions) : AppPage
{
    /// <summary>The account as it is.</summary>
    public FindMyAccount.Result Account { get; private set; } = null!;

    /// <summary>The form.</summary>
    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync() => Account = await AskAsync(new FindMyAccount.Query());

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        var answer = await SendAsync(new SetPassword.Command(Input.Current, Input.New), _ =>
        {
            Flash(T["The password is saved."]);
            return LocalRedirect(Url.Content("~/account"));
        });
        // The change ended every session; this one goes on.
        await sessions.RenewAsync(User);
        return answer;
    }

    /// <summary>What people type.</summary>
    public sealed class PasswordForm
    {
        /// <summary>The present one.</summary>
        public string? Current { get; set; }

        /// <summary>The new one.</summary>
        public string New { get; set; } = "";
    }
}
