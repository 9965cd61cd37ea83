using EventsHub.Badges.Sheets;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>Adds a sheet of labels, changes or deletes one.</summary>
public sealed class SheetPage : AppPage
{
    [BindProperty]
    public BadgeSheetInput Sheet { get; set; } = new();

    /// <summary>The version that the form shows.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The sheet's id in the page's address; "new" on the page that adds one.</summary>
    [FromRoute(Name = "sheet")]
    public string RouteId { get; set; } = "";

    public bool IsNew => RouteId == "new";

    private Guid Id => Guid.TryParse(RouteId, out var id) ? id : throw new NotFoundException("badge-sheet");

    private string List => $"/events/{Event!.Code}/badges/sheets";

    public async Task OnGetAsync(string eventCode)
    {
        ShowTrail();
        if (!IsNew)
        {
            var found = await AskAsync(new ShowBadgeSheet.Query(eventCode, Id));
            (Sheet, Version) = (found.Sheet, found.Version);
        }
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(new SaveBadgeSheet.Command(eventCode, IsNew ? null : Id, Sheet, Version), _ =>
    {
        Flash(T["Saved."]);
        return Redirect(List);
    }, prefix: "", onRefused: ShowTrailAsync);

    public Task<IActionResult> OnPostDeleteAsync(string eventCode) => SendAsync(new DeleteBadgeSheet.Command(eventCode, Id), _ =>
    {
        Flash(T["Deleted."]);
        return Redirect(List);
    }, prefix: "", onRefused: () => OnGetAsync(eventCode));

    private void ShowTrail()
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Trail.Add(new(T["Sheets of labels"], $"~{List}"));
    }

    private Task ShowTrailAsync()
    {
        ShowTrail();
        return Task.CompletedTask;
    }
}
