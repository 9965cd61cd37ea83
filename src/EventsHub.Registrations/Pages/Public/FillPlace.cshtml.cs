using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Vouchers;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EventsHub.Registrations.Pages.Public;

/// <summary>Asks whoever has a place of a group who they are and what they need. A link that does not work leads to the page that mails a new one.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FillPlacePage : AppPage
{
    /// <summary>The token of the person's link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public PlaceForm Input { get; set; } = new();

    public ShowPlace.Result Place { get; private set; } = null!;

    public ShowPublicEvent.Result Shown { get; private set; } = null!;

    /// <summary>The questions of the event.</summary>
    public AskedForm Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        try
        {
            await LoadAsync(eventCode);
        }
        catch (NotFoundException)
        {
            return Redirect($"~/e/{eventCode}/my-link?unknown=true");
        }

        if (!Place.CanBeFilledIn && Place.Person.ToName().Native.Length > 0)
        {
            return Redirect(OwnPage.Address(eventCode, Token));
        }

        Input = new() { Version = Place.Version, Person = Place.Person, Options = [.. Place.Options] };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new FillPlace.Command(eventCode, Token, Input.Version, Input.Person, Input.Options, new(Input.Answers, Input.FormVersion), Input.Consent, Languages.Current),
        _ =>
        {
            Flash(T["Thank you. That is all that we need to know."]);
            return Redirect(OwnPage.Address(eventCode, Token));
        },
        onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode)
    {
        Place = await AskAsync(new ShowPlace.Query(eventCode, Token));
        Shown = (await AskAsync(new ShowOffer.Query(eventCode, null, IsHolder: true))).Event;
        var (form, mainLanguage) = await AskAsync(new ShowEventForm.Query(eventCode));
        Asked = new(form, mainLanguage, Shown.Options, Shown.Currency) { Ticket = Place.TicketCode, Held = [.. Place.Options], ShowsPrices = false };
    }

    public sealed class PlaceForm
    {
        public int? Version { get; set; }

        public AttendeeInput Person { get; set; } = new();

        public List<string> Options { get; set; } = [];

        /// <summary>What is answered to the questions of the event, by the key of the question.</summary>
        public Dictionary<string, List<string?>> Answers { get; set; } = [];

        /// <summary>The number of the form's version that was shown.</summary>
        public int? FormVersion { get; set; }

        public bool Consent { get; set; }
    }
}
