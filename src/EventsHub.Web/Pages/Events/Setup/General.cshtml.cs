using EventsHub.Application.Events;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Events.Setup;

/// <summary>What an event is: texts, dates, place, languages.</summary>
public sealed class GeneralPage : SetupPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public EventInput Details { get; set; } = new();

    /// <summary>The first language.</summary>
    [BindProperty]
    public string MainLanguage { get; set; } = "";

    /// <summary>The others.</summary>
    [BindProperty]
    public List<string> FurtherLanguages { get; set; } = [];

    /// <summary>How well the accent colour can be read.</summary>
    public string ContrastHint => AccentTheme.ContrastOnWhite(Details.AccentColour) is { } contrast
        ? T["Its contrast with white is {0:0.0} to 1, and text needs 4.5 to 1. Where it falls short, pages show a darker or lighter shade of it.", contrast]
        : "";

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Details = Setup.File.Event;
        MainLanguage = Details.Languages[0];
        FurtherLanguages = Details.Languages[1..];
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Details.Languages = [.. FurtherLanguages.Prepend(MainLanguage).Distinct()];
        return SaveAsync(new EditEvent.Command(Event!.Code, Details, Version));
    }
}
