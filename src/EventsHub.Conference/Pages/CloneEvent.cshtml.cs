using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

public sealed class CloneEventPage : AppPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>First day of the copy.</summary>
    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    public void OnGet() => StartsOn = Event!.Starts.AddYears(1);

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new CloneEvent.Command(eventCode, Code, StartsOn),
        code =>
        {
            Flash(T["The copy is there, as a draft. Check its texts and dates."]);
            return LocalRedirect(Url.Content($"~/events/{code}/setup"));
        },
        prefix: "");
}
