using EventsHub.Badges.Sheets;
using EventsHub.Shell.Pages;

namespace EventsHub.Badges.Pages;

/// <summary>The event's own sheets of labels.</summary>
public sealed class SheetsPage : AppPage
{
    public IReadOnlyList<ListBadgeSheets.Row> Sheets { get; private set; } = [];

    public async Task OnGetAsync(string eventCode)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Sheets = await AskAsync(new ListBadgeSheets.Query(eventCode));
    }
}
