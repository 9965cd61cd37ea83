using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Desk;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Registrations.Pages;

/// <summary>Cancels a registration, after showing what is kept of the price.</summary>
public sealed class CancelRegistrationPage : AppPage
{
    public sealed class Form
    {
        /// <summary>The share of a paid price that is kept, in percent.</summary>
        public int? KeptPercent { get; set; }

        public int Version { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowRegistration.Result Found { get; private set; } = null!;

    public long KeptMinor => Found.KeptIfCancelledMinor;

    public async Task OnGetAsync(string eventCode, string code)
    {
        await LoadAsync(eventCode, code);
        Input = new() { KeptPercent = Found.KeptPercentNow, Version = Found.Version };
    }

    public Task<IActionResult> OnPostAsync(string eventCode, string code) => SendAsync(
        new CancelRegistration.Command(eventCode, code, Input.Version, Input.KeptPercent),
        done =>
        {
            Flash(done.PayBackMinor > 0
                ? T["The registration is cancelled. {0} is to be paid back.", Amounts.Show(done.PayBackMinor, done.Currency)]
                : T["The registration is cancelled."]);
            return Redirect(Url.Content($"~/events/{eventCode}/registrations/{code}"));
        },
        onRefused: () => LoadAsync(eventCode, code));

    private async Task LoadAsync(string eventCode, string code)
    {
        Found = await AskAsync(new ShowRegistration.Query(eventCode, code));
        Trail.Add(new(T["Registrations"], $"~/events/{Event!.Code}/registrations"));
        Trail.Add(new(Found.Name, $"~/events/{Event!.Code}/registrations/{Found.Code}"));
    }
}
