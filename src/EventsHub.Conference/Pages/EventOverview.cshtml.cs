using EventsHub.Conference.Contracts;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Conference.Pages;

public sealed class EventOverviewPage : AppPage
{
    public ShowEvent.Result Shown { get; private set; } = null!;

    public EventStatus? Forward => Shown.Status switch
    {
        EventStatus.Draft => EventStatus.Published,
        EventStatus.Published => EventStatus.RegistrationOpen,
        EventStatus.RegistrationClosed => EventStatus.Running,
        EventStatus.Running => EventStatus.Over,
        EventStatus.Over => EventStatus.Archived,
        _ => null,
    };

    public async Task OnGetAsync(string eventCode) => Shown = await AskAsync(new ShowEvent.Query(eventCode));

    public Task<IActionResult> OnPostStatusAsync(string eventCode, EventStatus status) => SendAsync(
        new ChangeEventStatus.Command(eventCode, status),
        reached =>
        {
            Flash(T["The event is now: {0}.", T.Name(reached)]);
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}"));
        },
        prefix: "", onRefused: () => OnGetAsync(eventCode));

    public Task<IActionResult> OnPostEraseNeedsAsync(string eventCode) => SendAsync(
        new EraseNeeds.Command(eventCode),
        count =>
        {
            Flash(T.Count(count, "Erased for {0} person.", "Erased for {0} people."));
            return LocalRedirect(Url.Content($"~/events/{Event!.Code}"));
        },
        prefix: "", onRefused: () => OnGetAsync(eventCode));

    public Task<IActionResult> OnPostDeleteAsync(string eventCode) => SendAsync(
        new DeleteEvent.Command(eventCode),
        _ =>
        {
            Flash(T["The draft is deleted."]);
            return LocalRedirect(Url.Content("~/events"));
        },
        prefix: "", onRefused: () => OnGetAsync(eventCode));
}
