using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>What the pages that make a programme share: where they are, choices, and texts in several languages.</summary>
public abstract class ProgrammeFormPage : AppPage
{
    private static readonly string[] Localised = ["Title", "Subtitle", "Abstract", "Name", "Biography"];

    /// <summary>Path of the programme pages of this event, without the path base.</summary>
    public string Home => $"/events/{Event!.Code}/programme";

    /// <summary>A day as it stands in addresses (ISO 8601).</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageProgramme;

    public IReadOnlyList<string> TextLanguages => Event!.Languages;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<SessionKind>().Select(k => new SelectListItem(ProgrammeWords.Of(k, T), k.ToString()));

    public IEnumerable<SelectListItem> PinChoices =>
    [
        new(T["Titles and texts"], nameof(ProgrammePins.Texts)), new(T["Time, length and room"], nameof(ProgrammePins.Schedule)), new(T["Speakers"], nameof(ProgrammePins.Speakers)),
    ];

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

    /// <summary>The message after a quick entry.</summary>
    protected string Entered(EnterTalk.Result entered) => entered.NewSpeakers.Count == 0
        ? T["The talk is added."]
        : $"{T["The talk is added."]} {T["New among the speakers: {0}.", string.Join(", ", entered.NewSpeakers)]}";

    /// <summary>Adds rows for more people, unless there are some.</summary>
    protected static void AddEmptyRows<T>(List<T> people) where T : PersonInput, new()
    {
        if (people.Count == 0 || !string.IsNullOrEmpty(people[^1].Name))
        {
            people.AddRange([new(), new()]);
        }
    }

    /// <summary>Drops the people whose name was cleared, although the form still sends their name in addresses.</summary>
    protected static void DropCleared(IEnumerable<PersonInput> people)
    {
        foreach (var person in people.Where(person => string.IsNullOrWhiteSpace(person.Name)))
        {
            person.Speaker = null;
        }
    }

    /// <summary>Drops the model state of the page's other forms: they were not sent, so what is missing in them is no error.</summary>
    protected void KeepOnly(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => k != form && !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    /// <summary>Shows the errors of a command's property beside the form field that it came from.</summary>
    protected void MoveErrors(string from, string to)
    {
        foreach (var error in ModelState[from]?.Errors.ToList() ?? [])
        {
            ModelState.AddModelError(to, error.ErrorMessage);
        }

        ModelState.Remove(from);
    }

    protected static IEnumerable<SelectListItem> Choices(IEnumerable<(Guid Id, string Name)> things) => things.Select(t => new SelectListItem(t.Name, t.Id.ToString()));

    /// <summary>Sets the breadcrumb trail of a page under the programme.</summary>
    protected void SetTrail(params Crumb[] more)
    {
        Trail.Add(new(T["Programme"], $"~{Home}"));
        foreach (var crumb in more)
        {
            Trail.Add(crumb);
        }
    }
}
