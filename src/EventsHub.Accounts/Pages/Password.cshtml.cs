using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordPage(Sessions sessions) : AppPage
{
    public FindMyAccount.Result Account { get; private set; } = null!;

    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    public async Task OnGetAsync() => Account = await AskAsync(new FindMyAccount.Query());

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        var isSet = false;
        var answer = await SendAsync(new SetPassword.Command(Input.Current, Input.New), result =>
        {
            isSet = result.IsSet;
            if (!isSet)
            {
                ModelState.AddModelError("Input.Current", T["This is not your present password."]);
                return Page();
            }

            Flash(T["The password is saved."]);
            return LocalRedirect(Url.Content("~/account"));
        });
        if (isSet)
        {
            // A new password ends every session, this one too: another begins, which no longer counts as one by a link.
            await sessions.StartAsync(Account.Id);
        }

        return answer;
    }

    public sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string New { get; set; } = "";
    }
}
