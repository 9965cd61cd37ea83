using EventsHub.Kernel.Mail;
using EventsHub.Mailings.Bounces;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Writing;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Mailings.Pages;

/// <summary>Shows a mailing as its readers get it, releases it, and shows how far it has come and what came back.</summary>
public sealed class MailingPage : AppPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The code of the reader as whom it is shown; null for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>The language in which it is shown; null for that of the reader.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public ShowMailing.Result Found { get; private set; } = null!;

    public PreviewMailing.Result Preview { get; private set; } = null!;

    public ShowProgress.Result Progress { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public string Here => Url.Content($"~/events/{Event!.Code}/mailings/{Id}");

    /// <summary>The address by which a script asks how far it has come.</summary>
    public string ProgressAddress => Url.Content($"~/api/v1/events/{Event!.Code}/mailings/{Id}/progress");

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnGetNotReachedAsync() => new StreamedFileResult(await AskAsync(new ExportNotReached.Query(Event!.Code, Id)));

    public Task<IActionResult> OnPostReleaseAsync(int to, int version) => DoAsync(new ReleaseMailing.Command(Event!.Code, Id, to, version), T["Released. It goes out now."]);

    public Task<IActionResult> OnPostStopAsync() => DoAsync(new StopMailing.Command(Event!.Code, Id), T["Stopped. Whoever has not got it waits until it goes on."]);

    public Task<IActionResult> OnPostResumeAsync() => DoAsync(new ResumeMailing.Command(Event!.Code, Id), T["It goes on. Nobody gets it twice."]);

    public Task<IActionResult> OnPostTryAsync(string person, string language) =>
        DoAsync(new TryMailing.Command(Event!.Code, Id, person, language), T["A test is on its way to your address."], AddressOf(person, language));

    public Task<IActionResult> OnPostDeleteAsync(int version) => DoAsync(new DeleteMailing.Command(Event!.Code, Id, version), T["Deleted."], Url.Content($"~/events/{Event.Code}/mailings"));

    /// <summary>The address that shows it as a reader gets it, in a language.</summary>
    public string AddressOf(string? person, string? language) => $"{Here}{QueryOf(person, language)}#preview";

    /// <summary>The query of that.</summary>
    public static string QueryOf(string? person, string? language) =>
        new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(new[] { KeyValuePair.Create("person", person), KeyValuePair.Create("in", language) }.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Key, value.Value!))).ToString();

    /// <summary>Why somebody was not reached, in words.</summary>
    public string Why(ShowMailing.Failed failed) => failed.State == RecipientState.Refused ? MailFailure.InWords(failed.Reason, T) : failed.Reason;

    private Task<IActionResult> DoAsync(IRequest<Unit> command, string said, string? next = null) => SendAsync(
        command,
        _ =>
        {
            Flash(said);
            return Redirect(next ?? Here);
        },
        prefix: "", onRefused: LoadAsync);

    private async Task LoadAsync()
    {
        Found = await AskAsync(new ShowMailing.Query(Event!.Code, Id));
        Preview = await AskAsync(new PreviewMailing.Query(Event.Code, Id, Person?.Trim().ToUpperInvariant() is { Length: > 0 } code ? code : null, In));
        Progress = await AskAsync(new ShowProgress.Query(Event.Code, Id));
        Trail.Add(new(T["Mailings"], $"~/events/{Event.Code}/mailings"));
    }
}
