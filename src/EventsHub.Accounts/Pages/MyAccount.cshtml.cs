using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.SigningIn;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Accounts.Pages;

public sealed class MyAccountPage(Sessions sessions) : AppPage
{
    public FindMyAccount.Result Account { get; private set; } = null!;

    [BindProperty]
    public AccountForm Input { get; set; } = new();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new() { DisplayName = Account.DisplayName, Language = Account.Language };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isSaved = false;
        var answer = await SendAsync(new ChangeMyAccount.Command(Input.DisplayName, Input.Language), _ =>
        {
            isSaved = true;
            Flash(T["Saved."]);
            return RedirectToPage();
        }, onRefused: LoadAsync);
        if (isSaved)
        {
            await sessions.RenewAsync(User);
        }

        return answer;
    }

    private async Task LoadAsync() => Account = await AskAsync(new FindMyAccount.Query());

    public sealed class AccountForm
    {
        public string DisplayName { get; set; } = "";

        public string Language { get; set; } = "";
    }
}
