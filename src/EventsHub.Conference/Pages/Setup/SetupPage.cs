using EventsHub.Conference.Setup;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>The base of the pages that set up an event: the present setup, its version, and the return to the list.</summary>
public abstract class SetupPage : AppPage
{
    /// <summary>The version of the event with which the form was filled in, so that a change made in between is not overwritten.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <inheritdoc/>
    protected override Permission? ToChange => Permission.ManageEvents;

    public ShowEventSetup.Result Setup { get; private set; } = null!;

    /// <summary>The languages of the event's texts, the main one first.</summary>
    public IReadOnlyList<string> EventLanguages => Setup.File.Event.Languages;

    public string Root => $"~/events/{Setup.File.Code}/setup";

    public string Shown(IReadOnlyDictionary<string, string?> text) =>
        text.GetValueOrDefault(Languages.Current) ?? text.Values.FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";

    /// <summary>The code as typed, or else one made from a name or, where the names have no Latin letters, a short random one.</summary>
    protected static string CodeFor(string typed, IEnumerable<string?> names, string kind) =>
        typed.Length > 0 ? typed
        : names.Select(name => TextInput.CodeFrom(name ?? "")).FirstOrDefault(code => code.Length > 0) ?? $"{kind}-{ShortCode.New(4).ToLowerInvariant()}";

    protected async Task LoadAsync()
    {
        Setup = await AskAsync(new ShowEventSetup.Query(Event!.Code));
        Version ??= Setup.Version;
        Trail.Add(new(T["Events"], "~/events"));
        Trail.Add(new(Event.Name, $"~/events/{Event.Code}"));
    }

    /// <summary>Sends a change and returns to a page of the setup.</summary>
    protected Task<IActionResult> SaveAsync<TResult>(IRequest<TResult> command, string page = "") => SendAsync(
        command,
        _ =>
        {
            Flash(T["Saved."]);
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup{page}"));
        },
        prefix: "", onRefused: LoadAsync);
}
