using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

public sealed class QuotaPage : SetupPage
{
    [BindProperty]
    public QuotaInput Quota { get; set; } = new();

    /// <summary>The quota's code in the page's address; "new" on the page that adds a quota.</summary>
    [FromRoute(Name = "code")]
    public string RouteCode { get; set; } = "";

    public bool IsNew => RouteCode == "new";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!IsNew)
        {
            Quota = Setup.File.Quotas.Find(x => x.Code == RouteCode) ?? throw new NotFoundException("quota");
        }
    }

    public Task<IActionResult> OnPostAsync()
    {
        Quota.Code = CodeFor(Quota.Code, [Quota.Name], "quota");
        return SaveAsync(new SaveQuota.Command(Event!.Code, IsNew ? null : RouteCode, Quota, Version), "/quotas");
    }

    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveQuota.Command(Event!.Code, RouteCode), _ =>
    {
        Flash(T["Deleted."]);
        return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup/quotas"));
    }, prefix: "", onRefused: () => OnGetAsync());
}
