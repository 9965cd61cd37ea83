using EventsHub.Application;
using EventsHub.Application.Programme;
using EventsHub.Domain.Programme;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Web.Pages.Programme;

/// <summary>What the pages that make a programme share: where they are, choices, and texts in several languages.</summary>
public abstract class ProgrammeFormPage : AppPage
{
    private static readonly string[] Localised = ["Title", "Subtitle", "Abstract", "Name", "Biography"];

    /// <summary>The programme of the event.</summary>
    public string Home => $"/events/{Event!.Code}/programme";

    /// <summary>The languages that texts are written in.</summary>
    public IReadOnlyList<string> TextLanguages => Event!.Languages;

    /// <summary>What a session or talk may be.</summary>
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<SessionKind>().Select(k => new SelectListItem(ProgrammeWords.Of(k, T), k.ToString()));

    /// <summary>The texts in several languages that the form holds.</summary>
    protected virtual IEnumerable<Dictionary<string, string?>> LocalisedTexts => [];

    /// <summary>Gives every text a box in every language of the event.</summary>
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        foreach (var text in LocalisedTexts)
        {
            foreach (var language in TextLanguages)
            {
                text.TryAdd(language, "");
            }
        }
    }

    /// <summary>The label of a box for one language.</summary>
    public string In(string label, string language) => TextLanguages.Count > 1 ? $"{label} – {LanguageNames.Of(language)}" : label;

    /// <summary>Sends a form; what is wrong with a text in several languages stands beside the box of the first.</summary>
    protected Task<IActionResult> SendFormAsync<TResult>(IRequest<TResult> command, Func<TResult, IActionResult> onSuccess, Func<Task>? onRefused = null) =>
        SendAsync(command, onSuccess, onRefused: async () =>
        {
            foreach (var name in Localised)
            {
                if (ModelState.TryGetValue($"Input.{name}", out var state) && state.Errors.Count > 0)
                {
                    foreach (var error in state.Errors.ToList())
                    {
                        ModelState.AddModelError($"Input.{name}[{TextLanguages[0]}]", error.ErrorMessage);
                    }

                    state.Errors.Clear();
                }
            }

            if (onRefused is not null)
            {
                await onRefused();
            }
        });

    /// <summary>Choices from what has an id and a name.</summary>
    protected static IEnumerable<SelectListItem> Choices(IEnumerable<(Guid Id, string Name)> things) => things.Select(t => new SelectListItem(t.Name, t.Id.ToString()));

    /// <summary>The trail of a page under the programme.</summary>
    protected void SetTrail(params Crumb[] more)
    {
        Trail.Add(new(T["Programme"], $"~{Home}"));
        foreach (var crumb in more)
        {
            Trail.Add(crumb);
        }
    }
}
