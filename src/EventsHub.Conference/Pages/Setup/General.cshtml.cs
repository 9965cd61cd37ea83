using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

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

    /// <summary>A picture that is to stand for the event.</summary>
    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>Whether a picture stands for the event.</summary>
    public bool HasLogo => Event!.HasLogo;

    /// <summary>How well the accent colour can be read.</summary>
    public string ContrastHint => AccentTheme.ContrastOnWhite(Details.AccentColour) is { } contrast
        ? T["Its contrast with white is {0:0.0} to 1, and text needs 4.5 to 1. Where it falls short, pages show a darker or lighter shade of it.", contrast]
        : "";

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        ShowAsIs();
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Details.Languages = [.. FurtherLanguages.Prepend(MainLanguage).Distinct()];
        return SaveAsync(new EditEvent.Command(Event!.Code, Details, Version));
    }

    /// <summary>Gives the event a picture.</summary>
    public async Task<IActionResult> OnPostLogoAsync() =>
        await SaveLogoAsync(await Uploads.ReadAsync(Logo, ChangeEventLogo.MaxBytes, HttpContext.RequestAborted));

    /// <summary>Takes the picture away.</summary>
    public Task<IActionResult> OnPostRemoveLogoAsync() => SaveLogoAsync(null);

    private Task<IActionResult> SaveLogoAsync(byte[]? picture)
    {
        // The form of the texts was not sent.
        ModelState.Clear();
        return SendAsync(new ChangeEventLogo.Command(Event!.Code, picture), _ =>
        {
            Flash(T["Saved."]);
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup#logo"));
        }, prefix: "", onRefused: OnGetAsync);
    }

    private void ShowAsIs()
    {
        Details = Setup.File.Event;
        MainLanguage = Details.Languages[0];
        FurtherLanguages = Details.Languages[1..];
        // Room to type the next ones in.
        Details.OpeningHours.AddRange([new(), new()]);
    }
}
