using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>The form for an event's texts, dates, venue, languages and logo.</summary>
public sealed class GeneralPage : SetupPage
{
    [BindProperty]
    public EventInput Details { get; set; } = new();

    [BindProperty]
    public string MainLanguage { get; set; } = "";

    [BindProperty]
    public List<string> FurtherLanguages { get; set; } = [];

    [BindProperty]
    public IFormFile? Logo { get; set; }

    public bool HasLogo => Event!.HasLogo;

    public string ContrastHint => AccentTheme.ContrastOnWhite(Details.AccentColour) is { } contrast
        ? T["Its contrast with white is {0:0.0} to 1, and text needs 4.5 to 1. Where it falls short, pages show a darker or lighter shade of it.", contrast]
        : "";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        ShowAsIs();
    }

    public Task<IActionResult> OnPostAsync()
    {
        Details.Languages = [.. FurtherLanguages.Prepend(MainLanguage).Distinct()];
        return SaveAsync(new EditEvent.Command(Event!.Code, Details, Version));
    }

    public async Task<IActionResult> OnPostLogoAsync() =>
        await SaveLogoAsync(await Uploads.ReadAsync(Logo, ChangeEventLogo.MaxBytes, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostRemoveLogoAsync() => SaveLogoAsync(null);

    private Task<IActionResult> SaveLogoAsync(byte[]? picture)
    {
        // Only the logo's form was sent, so errors about the other fields mean nothing.
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
        // Blank rows for further opening hours.
        Details.OpeningHours.AddRange([new(), new()]);
    }
}
