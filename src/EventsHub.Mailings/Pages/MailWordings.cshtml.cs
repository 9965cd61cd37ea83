using EventsHub.Mailings.Wording;
using EventsHub.Shell.Pages;

namespace EventsHub.Mailings.Pages;

/// <summary>Lists the mails that people get by themselves, with the languages in which each has words of the organisers.</summary>
public sealed class MailWordingsPage : AppPage
{
    public ListMailWording.Result Found { get; private set; } = new([]);

    /// <summary>The address of the list.</summary>
    public string Here => Url.Content($"~/events/{Event!.Code}/mailings/wording");

    public async Task OnGetAsync(string eventCode)
    {
        Found = await AskAsync(new ListMailWording.Query(eventCode));
        Trail.Add(new(T["Mailings"], $"~/events/{Event!.Code}/mailings"));
    }
}
