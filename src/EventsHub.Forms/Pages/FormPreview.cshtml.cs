using EventsHub.Forms.Editing;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Forms.Pages;

/// <summary>The form that is prepared, as people will see it: in each language, on a wide screen or a phone. It can be tried out; nothing is stored.</summary>
public sealed class FormPreviewPage : FormPage
{
    /// <summary>True to show it as narrow as a phone.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Phone { get; set; }

    public PreviewForm.Result Preview { get; private set; } = null!;

    public Dictionary<string, List<string?>> Answers { get; } = [];

    /// <summary>The languages of the event that the interface has.</summary>
    public IEnumerable<string> ShownIn => Preview.Languages.Where(Languages.Interface.Contains);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Preview = await AskAsync(new PreviewForm.Query(Event!.Code));
        Trail.Add(new(T["Registration form"], List));
    }
}
