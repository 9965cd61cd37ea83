using EventsHub.Conference.Setup;
using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>One quota of an event.</summary>
public sealed class QuotaPage : SetupPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public QuotaInput Quota { get; set; } = new();

    /// <summary>The code in the address; "new" for one that is not there yet.</summary>
    [FromRoute(Name = "code")]
    public string RouteCode { get; set; } = "";

    /// <summary>Whether it is not there yet.</summary>
    public bool IsNew => RouteCode == "new";

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!IsNew)
        {
            Quota = Setup.File.Quotas.Find(x => x.Code == RouteCode) ?? throw new NotFoundException("quota");
        }
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Quota.Code = CodeFor(Quota.Code, [Quota.Name], "quota");
        return SaveAsync(new SaveQuota.Command(Event!.Code, IsNew ? null : RouteCode, Quota, Version), "/quotas");
    }

    /// <summary>Deletes it.</summary>
    public Task<IActionResult> OnPostDeleteAsync() => SendAsync(new RemoveQuota.Command(Event!.Code, RouteCode), _ =>
    {
        Flash(T["Deleted."]);
        return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup/quotas"));
    }, prefix: "", onRefused: () => OnGetAsync());
}
