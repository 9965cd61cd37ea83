using EventsHub.Conference.Setup;
using EventsHub.Hosts.Contracts;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

public sealed class NewEventPage : AppPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Language { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    /// <summary>Dates, time zone and contact address; language and name have fields of their own.</summary>
    [BindProperty]
    public EventInput Details { get; set; } = new();

    /// <summary>The series to choose from, for whoever creates events in these only; null for everybody else.</summary>
    public IReadOnlyList<string>? Series { get; private set; }

    public async Task OnGetAsync()
    {
        Series = await AskAsync(new ListMySeries.Query());
        var host = await AskAsync(new FindHostDefaults.Query());
        Language = host.Languages[0];
        (Details.TimeZone, Details.ContactEmail) = (host.TimeZone, host.Email);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Details.Languages = [Language];
        Details.Name = new() { [Language] = Name };
        return SendAsync(new CreateEvent.Command(Code, Details), code =>
        {
            Flash(T["The draft is there. Go on with its texts and its place."]);
            return LocalRedirect(Url.Content($"~/events/{code}/setup"));
        }, prefix: "", onRefused: () =>
        {
            ModelState.MoveErrors("Details.Name", nameof(Name));
            ModelState.MoveErrors("Details.Languages", nameof(Language));
            return OnGetAsync();
        });
    }
}
