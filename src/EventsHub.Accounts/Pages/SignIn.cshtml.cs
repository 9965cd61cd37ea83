using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Accounts.Pages;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInPage(Sessions sessions) : AppPage
{
    [BindProperty]
    public SignInForm Input { get; set; } = new();

    /// <summary>Where to go after signing in; ignored when it leads to another site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the form, or goes on at once when the visitor is already signed in.</summary>
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Onwards() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Guid? accountId = null;
        var answer = await SendAsync(new SignIn.Command(Input.Email, Input.Password), result =>
        {
            accountId = result.AccountId;
            if (accountId is null)
            {
                ModelState.AddModelError("", T["The e-mail address or the password is not right, or there were too many attempts: after {0} of them an account rests for {1} minutes. You can also have a link sent to you.",
                    AccountsSetup.AttemptsBeforeRest, AccountsSetup.Rest.TotalMinutes]);
            }

            return accountId is null ? Page() : Onwards();
        });
        if (accountId is { } id)
        {
            await sessions.StartAsync(id);
        }

        return answer;
    }

    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content("~/events"));

    public sealed class SignInForm
    {
        public string Email { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
