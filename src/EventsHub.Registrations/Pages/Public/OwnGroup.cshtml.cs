using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Groups;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Lets leaders say who comes: invite people, paste a list, remind, pass places on and give them up. A link that does not work leads to the page that mails a new one.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnGroupPage : AppPage
{
    /// <summary>The token of the leader's link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>One person on each line.</summary>
    [BindProperty]
    public string? People { get; set; }

    /// <summary>The code of the ticket type whose places they get.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    public ShowOwnGroup.Result Group { get; private set; } = null!;

    /// <summary>The place that the leader wants to give up, while that is to be confirmed; null otherwise.</summary>
    public ShowOwnGroup.Place? Leaving { get; private set; }

    public int Count(PlaceState state) => Group.Places.Count(place => place.State == state);

    public async Task<IActionResult> OnGetAsync(string eventCode, string? leave)
    {
        try
        {
            await LoadAsync(eventCode);
        }
        catch (NotFoundException)
        {
            return Redirect($"~/e/{eventCode}/my-link?unknown=true");
        }

        Leaving = Group.Places.FirstOrDefault(place => place.Code == leave);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string eventCode, int version) => SendAsync(
        new InviteToPlaces.Command(eventCode, Token, version, People ?? "", Ticket),
        result => Done(eventCode, string.Join(" ", new[]
        {
            result.Named > 0 ? T.Count(result.Named, "{0} person is named, and asked by mail for the rest.", "{0} people are named, and asked by mail for the rest.").Value : "",
            result.Invited > 0 ? T.Count(result.Invited, "{0} person is invited by mail.", "{0} people are invited by mail.").Value : "",
        }.Where(told => told.Length > 0))),
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostRemindAsync(string eventCode) => SendAsync(
        new RemindGroup.Command(eventCode, Token),
        reminded => Done(eventCode, reminded == 0 ? T["Nobody can be reminded at the moment: each is once a day at most."] : T.Count(reminded, "{0} person is reminded by mail.", "{0} people are reminded by mail.")),
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostPassOnAsync(string eventCode, int version, string code) => SendAsync(
        new PassPlaceOn.Command(eventCode, Token, version, code),
        _ => Done(eventCode, T["The place is free. Give it to somebody else."]),
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    public Task<IActionResult> OnPostLeaveAsync(string eventCode, int version, string code) => SendAsync(
        new CancelPlace.Command(eventCode, Token, version, code),
        _ => Done(eventCode, T["The place is given up."]),
        prefix: "",
        onRefused: () => LoadAsync(eventCode));

    private RedirectResult Done(string eventCode, string told)
    {
        Flash(told);
        return Redirect($"~{GroupFile.PathOf(eventCode, Token)}");
    }

    private async Task LoadAsync(string eventCode) => Group = await AskAsync(new ShowOwnGroup.Query(eventCode, Token));
}
