using System.Text;
using EventsHub.Badges.Templates;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>Adds a template of badges from its file, changes or deletes one.</summary>
public sealed class TemplatePage : AppPage
{
    // A character takes up to four bytes; what is longer is refused by its number of characters.
    private const int MostBytes = 4 * FaceTemplate.MaxLength;

    [BindProperty]
    public Form Template { get; set; } = new();

    /// <summary>The version that the form shows.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The template's id in the page's address; "new" on the page that adds one.</summary>
    [FromRoute(Name = "template")]
    public string RouteId { get; set; } = "";

    public bool IsNew => RouteId == "new";

    private Guid Id => Guid.TryParse(RouteId, out var id) ? id : throw new NotFoundException("badge-template");

    private string List => $"/events/{Event!.Code}/badges/templates";

    public async Task OnGetAsync(string eventCode)
    {
        ShowTrail();
        if (!IsNew)
        {
            var found = await AskAsync(new ShowBadgeTemplate.Query(eventCode, Id));
            (Template.Name, Version) = (found.Template.Name, found.Version);
        }
    }

    public async Task<IActionResult> OnGetPictureAsync(string eventCode) => Content(await AskAsync(new DrawBadgeTemplate.Query(eventCode, Id)), "image/svg+xml");

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        var document = Template.Document is null && !IsNew ? (await AskAsync(new ShowBadgeTemplate.Query(eventCode, Id))).Template.Document : await ReadAsync();
        return await SendAsync(new SaveBadgeTemplate.Command(eventCode, IsNew ? null : Id, new() { Name = Template.Name ?? "", Document = document }, Version), id =>
        {
            Flash(T["Saved."]);
            return Redirect($"{List}/{id}");
        }, prefix: "", onRefused: ShowTrailAsync);
    }

    public Task<IActionResult> OnPostDeleteAsync(string eventCode) => SendAsync(new DeleteBadgeTemplate.Command(eventCode, Id), _ =>
    {
        Flash(T["Deleted."]);
        return Redirect(List);
    }, prefix: "", onRefused: () => OnGetAsync(eventCode));

    private async Task<string> ReadAsync()
    {
        if (Template.Document is null or { Length: 0 })
        {
            ModelState.AddModelError("Template.Document", T["Choose the file of a template."]);
            return "";
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await Uploads.ReadAsync(Template.Document, MostBytes, HttpContext.RequestAborted)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            ModelState.AddModelError("Template.Document", T["The file is not in UTF-8. Save it in that encoding."]);
            return "";
        }
    }

    private void ShowTrail()
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Trail.Add(new(T["Templates"], $"~{List}"));
    }

    private Task ShowTrailAsync()
    {
        ShowTrail();
        return Task.CompletedTask;
    }

    public sealed class Form
    {
        /// <summary>The name by which people choose the template.</summary>
        public string? Name { get; set; }

        /// <summary>Its file; null to leave it as it is.</summary>
        public IFormFile? Document { get; set; }
    }
}
