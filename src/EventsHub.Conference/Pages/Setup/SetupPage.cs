using EventsHub.Conference.Setup;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>What every page of an event's setup has: what is set up, the version it was read at, and the way back.</summary>
public abstract class SetupPage : AppPage
{
    /// <summary>The version that the form was filled from, so that nobody's change is lost.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public ShowEventSetup.Result Setup { get; private set; } = null!;

    /// <summary>The languages of the event's texts, the main one first.</summary>
    public IReadOnlyList<string> EventLanguages => Setup.File.Event.Languages;

    public string Root => $"~/events/{Setup.File.Code}/setup";

    public string Shown(IReadOnlyDictionary<string, string?> text) =>
        text.GetValueOrDefault(Languages.Current) ?? text.Values.FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";

    /// <summary>The code typed, or one made from the name, or (where the name has no Latin letter) a short random one.</summary>
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

    /// <summary>Sends a change and goes on to a page of the setup.</summary>
    protected Task<IActionResult> SaveAsync<TResult>(IRequest<TResult> command, string page = "") => SendAsync(
        command,
        _ =>
        {
            Flash(T["Saved."]);
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}/setup{page}"));
        },
        prefix: "", onRefused: LoadAsync);
}
