using EventsHub.Mailings.Writing;
using EventsHub.Shell.Pages;

namespace EventsHub.Mailings.Pages;

/// <summary>Lists the mailings of an event.</summary>
public sealed class MailingsPage : AppPage
{
    public ListMailings.Result Found { get; private set; } = new([]);

    /// <summary>The address of the list.</summary>
    public string Root => Url.Content($"~/events/{Event!.Code}/mailings");

    public async Task OnGetAsync(string eventCode) => Found = await AskAsync(new ListMailings.Query(eventCode));
}
