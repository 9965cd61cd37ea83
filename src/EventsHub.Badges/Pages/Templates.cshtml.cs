using System.Text;
using EventsHub.Badges.Templates;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Badges.Pages;

/// <summary>The event's own templates of badges.</summary>
public sealed class TemplatesPage : AppPage
{
    public IReadOnlyList<ListBadgeTemplates.Row> Templates { get; private set; } = [];

    public async Task OnGetAsync(string eventCode)
    {
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event!.Name, $"~/events/{Event.Code}"));
        Templates = await AskAsync(new ListBadgeTemplates.Query(eventCode));
    }

    /// <summary>The document of a template, to be changed by hand.</summary>
    public async Task<IActionResult> OnGetFileAsync(string eventCode, string name)
    {
        var found = await AskAsync(new ExportBadgeTemplate.Query(eventCode, name));
        return File(Encoding.UTF8.GetBytes(found.Document), "application/json", found.FileName);
    }
}
