using System.Text;
using EventsHub.Conference.Files;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

/// <summary>Imports an event from its file: first a preview of the changes, then the import.</summary>
public sealed class ImportEventPage : AppPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The content of the file, sent back with the confirmation.</summary>
    [BindProperty]
    public string Text { get; set; } = "";

    public ImportEvent.Result? Preview { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is null or { Length: 0 })
        {
            ModelState.AddModelError("Upload", T["Choose the file of an event."]);
        }
        else if (Upload.Length > EventFile.MaxLength)
        {
            ModelState.AddModelError("Upload", T["The file is longer than {0} characters, so it is not the file of an event.", EventFile.MaxLength]);
        }
        else
        {
            try
            {
                using var reader = new StreamReader(Upload.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
                Text = await reader.ReadToEndAsync(HttpContext.RequestAborted);
            }
            catch (DecoderFallbackException)
            {
                ModelState.AddModelError("Upload", T["The file is not in UTF-8. Save it in that encoding."]);
            }
        }

        ModelState.Remove("Text");
        return await SendAsync(new ImportEvent.Command(Text, DryRun: true), preview =>
        {
            Preview = preview;
            return Page();
        }, prefix: "", onRefused: ShowBesideUpload);
    }

    public Task<IActionResult> OnPostApplyAsync() => SendAsync(new ImportEvent.Command(Text), result =>
    {
        Flash(result.IsNew ? T["The event is there."] : T["The event is as the file says."]);
        return LocalRedirect(Url.Content($"~/events/{result.Code}"));
    }, prefix: "", onRefused: ShowBesideUpload);

    // The command reports errors under "File"; the field of this page is called Upload.
    private Task ShowBesideUpload()
    {
        ModelState.MoveErrors("File", nameof(Upload));
        return Task.CompletedTask;
    }
}
