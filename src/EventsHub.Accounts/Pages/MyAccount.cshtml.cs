using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

/// <summary>One's own account.</summary>
public sealed class MyAccountPage(Sessions sessions) : AppPage
{
    /// <summary>The account as it is.</summary>
    public FindMyAccount.Result Account { get; private set; } = null!;

    /// <summary>The form.</summary>
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    /// <summary>Shows the account.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new() { DisplayName = Account.DisplayName, Language = Account.Language };
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await SendAsync(new ChangeMyAccount.Command(Input.DisplayName, Input.Language), _ =>
        {
            Flash(T["Saved."]);
            return RedirectToPage();
        }, onRefused: LoadAsync);
        await sessions.RenewAsync(User);
        return answer;
    }

    private async Task LoadAsync() => Account = await AskAsync(new FindMyAccount.Query());

    /// <summary>What people type.</summary>
    public sealed class AccountForm
    {
        /// <summary>The name.</summary>
        public string DisplayName { get; set; } = "";

        /// <summary>The language.</summary>
        public string Language { get; set; } = "";
    }
}
