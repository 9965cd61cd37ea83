using EventsHub.Conference.Setup;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

public sealed class NewEventPage : AppPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Language { get; set; } = Languages.CurrentInterface;

    [BindProperty]
    public string Name { get; set; } = "";

    /// <summary>Dates, time zone and contact address; language and name have fields of their own.</summary>
    [BindProperty]
    public EventInput Details { get; set; } = new();

    public void OnGet()
    {
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
            return Task.CompletedTask;
        });
    }
}
